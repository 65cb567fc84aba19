import { defineAnomaly } from '../../anomaly.ts'
import { dummyKey } from '../../keys.ts'
import { leerlingen } from '../../steps.ts'

export const dummyKeysShuffled = defineAnomaly({
  name: 'dummy-keys-shuffled',
  story: 'De sleutels met een hekje zijn bij de volgende levering opnieuw uitgedeeld: #001 is nu een ander kind.',
  seen: ['A06'],
  severity: 'S1',
  on: 'leerling',
  usual: 'all',
  first: leerlingen((leerling, { number }) => ({ ...leerling, key: dummyKey(number) })),
  later: true,
  alter: (school, targets, seed) =>
    leerlingen((leerling, { number }) => ({ ...leerling, key: dummyKey((number + 1) % targets.length) }))(
      school,
      targets,
      seed,
    ),
})
