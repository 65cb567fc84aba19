import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'

export const noGroepen = defineAnomaly({
  name: 'no-groepen',
  story: 'Het blok groepen ontbreekt; niemand verwijst naar een groep.',
  seen: ['D29'],
  severity: 'S3',
  on: 'school',
  alter: (school) => ({
    ...without(school, 'groepen'),
    leerlingen: school.leerlingen.map((leerling) => without(leerling, 'groep', 'samengesteldeGroepen')),
    ...(school.leerkrachten && {
      leerkrachten: school.leerkrachten.map((leerkracht) => without(leerkracht, 'groepen')),
    }),
  }),
})
