import { defineAnomaly } from '../../anomaly.ts'

export const keysCountFromOne = defineAnomaly({
  name: 'keys-count-from-one',
  story: 'De school telt zijn leerlingen vanaf 1, net als andere scholen: dezelfde sleutel, een ander kind.',
  seen: ['A22'],
  severity: 'S1',
  on: 'school',
  alter: (school) => ({
    ...school,
    leerlingen: school.leerlingen.map((leerling, index) => ({ ...leerling, key: String(index + 1) })),
  }),
})
