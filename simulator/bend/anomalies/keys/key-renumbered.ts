import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const keyRenumbered = defineAnomaly({
  name: 'key-renumbered',
  story: 'De leerlingen zijn hernummerd: nieuwe sleutels, dezelfde ECK iD’s.',
  seen: ['A09'],
  severity: 'S2',
  on: 'leerling',
  usual: 'all',
  needs: 'an eckid',
  fits: ({ eckid }) => eckid !== undefined,
  later: true,
  alter: leerlingen((leerling, { newKey }) => ({ ...leerling, key: newKey() })),
})
