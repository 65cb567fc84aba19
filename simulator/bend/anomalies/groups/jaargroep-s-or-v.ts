import { defineAnomaly } from '../../anomaly.ts'

export const jaargroepSOrV = defineAnomaly({
  name: 'jaargroep-s-or-v',
  story: 'In het speciaal onderwijs heeft iedereen jaargroep S (of V): aan de jaargroep is niemand te herkennen.',
  seen: ['D09'],
  severity: 'S3',
  on: 'school',
  alter: (school) => ({
    ...school,
    ...(school.groepen && {
      groepen: school.groepen.map((groep) => (groep.soort === 'groep' ? { ...groep, jaargroep: 'S' as const } : groep)),
    }),
    leerlingen: school.leerlingen.map((leerling, index) => ({ ...leerling, jaargroep: index % 10 === 9 ? 'V' : 'S' })),
  }),
})
