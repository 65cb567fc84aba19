import { defineAnomaly } from '../../anomaly.ts'
import { dummyKey } from '../../keys.ts'
import { leerlingen } from '../../steps.ts'

export const dummyKeys = defineAnomaly({
  name: 'dummy-keys',
  story: 'Het LAS geeft sleutels die met een hekje beginnen: die gelden maar voor één bericht.',
  seen: ['A05'],
  severity: 'S1',
  on: 'leerling',
  usual: 'all',
  alter: leerlingen((leerling, { number }) => ({ ...leerling, key: dummyKey(number) })),
})
