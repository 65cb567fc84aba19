import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const duplicateEckid = defineAnomaly({
  name: 'duplicate-eckid',
  story: 'Twee kinderen staan met hetzelfde ECK iD in één bericht.',
  seen: ['A08'],
  severity: 'S1',
  on: 'leerling',
  alter: leerlingen((leerling, { other }) => ({ ...leerling, eckid: other(({ eckid }) => eckid !== undefined).eckid })),
})
