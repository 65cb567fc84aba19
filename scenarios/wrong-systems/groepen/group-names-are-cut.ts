import { defineWrongSystem } from './wrong-system.ts'

export const groupNamesAreCut = defineWrongSystem({
  name: 'group-names-are-cut',
  story: 'De kolom voor de groepsnaam is tien tekens breed.',
  violates: ['D27'],
  caughtBy: 'groepsnaam-met-tekens',
  bend: {
    delivery: (school) => ({
      ...school,
      groepen: school.groepen?.map((groep) => ({ ...groep, naam: groep.naam.slice(0, 10) })),
    }),
  },
})
