import { defineAnomaly } from '../../anomaly.ts'
import { eckidOf } from '../../keys.ts'
import { leerlingen } from '../../steps.ts'

export const eckidChanged = defineAnomaly({
  name: 'eckid-changed',
  story:
    'Een leerling heeft een ander ECK iD gekregen: het onderwijsnummer werd een BSN, of het BSN was van een ander.',
  seen: ['A10'],
  severity: 'S1',
  on: 'leerling',
  needs: 'an eckid',
  fits: ({ eckid }) => eckid !== undefined,
  later: true,
  alter: leerlingen((leerling) => ({ ...leerling, eckid: eckidOf(`${leerling.id}/ander`) })),
})
