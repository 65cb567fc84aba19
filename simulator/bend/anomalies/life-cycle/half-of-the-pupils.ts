import { defineAnomaly } from '../../anomaly.ts'

export const halfOfThePupils = defineAnomaly({
  name: 'half-of-the-pupils',
  story: 'Door een fout of filter stuurt het LAS maar de helft van de leerlingen.',
  seen: ['G06'],
  severity: 'S1',
  on: 'school',
  later: true,
  alter: (school) => ({ ...school, leerlingen: school.leerlingen.filter((_, index) => index % 2 === 0) }),
})
