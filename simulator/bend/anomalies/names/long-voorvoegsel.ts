import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const longVoorvoegsel = defineAnomaly({
  name: 'long-voorvoegsel',
  story: 'Het voorvoegsel is langer dan de tien tekens die mogen: van der aan de.',
  seen: ['B15'],
  severity: 'S3',
  on: 'leerling',
  needs: 'an achternaam',
  fits: ({ achternaam }) => achternaam !== undefined,
  invalid: 'a voorvoegsel has at most 10 characters',
  alter: leerlingen((leerling) => ({ ...leerling, voorvoegsel: 'van der aan de' })),
})
