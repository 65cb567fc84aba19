import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const emptyVoorvoegsel = defineAnomaly({
  name: 'empty-voorvoegsel',
  story: 'Het element voorvoegsel is er wel, maar leeg.',
  seen: ['B12'],
  severity: 'S3',
  on: 'leerling',
  usual: 'all',
  needs: 'an achternaam and no voorvoegsel',
  fits: ({ voorvoegsel, achternaam }) => voorvoegsel === undefined && achternaam !== undefined,
  invalid: 'a voorvoegsel has at least 1 character',
  alter: leerlingen((leerling) => ({ ...leerling, voorvoegsel: '' })),
})
