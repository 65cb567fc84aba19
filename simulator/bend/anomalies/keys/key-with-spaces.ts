import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const keyWithSpaces = defineAnomaly({
  name: 'key-with-spaces',
  story: 'Om de sleutel heen staan spaties.',
  seen: ['A16'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a key',
  fits: ({ key }) => key !== undefined,
  alter: leerlingen((leerling) => ({ ...leerling, key: ` ${leerling.key} ` })),
})
