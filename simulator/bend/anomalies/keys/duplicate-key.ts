import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const duplicateKey = defineAnomaly({
  name: 'duplicate-key',
  story: 'Twee kinderen staan met dezelfde sleutel in één bericht.',
  seen: ['A07'],
  severity: 'S1',
  on: 'leerling',
  alter: leerlingen((leerling, { other }) => ({ ...leerling, key: other(({ key }) => key !== undefined).key })),
})
