import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { eckidOf } from '../../keys.ts'
import { leerlingen } from '../../steps.ts'

export const eckidAppears = defineAnomaly({
  name: 'eckid-appears',
  story: 'De school doet mee met ECK iD: eerst had een leerling er geen, nu wel.',
  seen: ['A12'],
  severity: 'S2',
  on: 'leerling',
  usual: 'all',
  first: leerlingen((leerling) => without(leerling, 'eckid')),
  later: true,
  alter: leerlingen((leerling) => ({ ...leerling, eckid: eckidOf(`${leerling.id}/nieuw`) })),
})
