import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const keyZero = defineAnomaly({
  name: 'key-zero',
  story: 'De sleutel van een leerling is 0.',
  seen: ['A19'],
  severity: 'S3',
  on: 'leerling',
  alter: leerlingen((leerling) => ({ ...leerling, key: '0' })),
})
