import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const emptyEckid = defineAnomaly({
  name: 'empty-eckid',
  story: 'Het ECK iD is er wel, maar leeg.',
  seen: ['A14'],
  severity: 'S1',
  on: 'leerling',
  usual: 2,
  invalid: 'an eckid has at least 1 character',
  alter: leerlingen((leerling) => ({ ...leerling, eckid: '' })),
})
