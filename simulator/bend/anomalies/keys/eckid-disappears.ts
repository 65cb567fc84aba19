import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const eckidDisappears = defineAnomaly({
  name: 'eckid-disappears',
  story: 'De school is met ECK iD gestopt: leerlingen hadden er een, nu niet meer.',
  seen: ['A13'],
  severity: 'S2',
  on: 'leerling',
  usual: 'all',
  needs: 'an eckid',
  fits: ({ eckid }) => eckid !== undefined,
  later: true,
  alter: leerlingen((leerling) => without(leerling, 'eckid')),
})
