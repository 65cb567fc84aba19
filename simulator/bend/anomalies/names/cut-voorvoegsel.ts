import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const cutVoorvoegsel = defineAnomaly({
  name: 'cut-voorvoegsel',
  story: 'Het voorvoegsel is op tien tekens afgekapt: het was van der aan de, het werd van der aa.',
  seen: ['B15'],
  severity: 'S3',
  on: 'leerling',
  needs: 'an achternaam',
  fits: ({ achternaam }) => achternaam !== undefined,
  alter: leerlingen((leerling) => ({ ...leerling, voorvoegsel: 'van der aan de'.slice(0, 10) })),
})
