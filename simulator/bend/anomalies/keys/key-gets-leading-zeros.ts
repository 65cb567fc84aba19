import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const keyGetsLeadingZeros = defineAnomaly({
  name: 'key-gets-leading-zeros',
  story: 'De sleutel was 42 en is nu 00042.',
  seen: ['A17'],
  severity: 'S1',
  on: 'leerling',
  first: leerlingen((leerling, { newKey }) =>
    /^[1-9]\d*$/.test(leerling.key ?? '') ? leerling : { ...leerling, key: newKey() },
  ),
  later: true,
  alter: leerlingen((leerling) => ({ ...leerling, key: `000${leerling.key}` })),
})
