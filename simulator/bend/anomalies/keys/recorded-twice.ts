import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const recordedTwice = defineAnomaly({
  name: 'recorded-twice',
  story: 'Eén kind staat twee keer in de administratie, met twee sleutels.',
  seen: ['A27', 'F11'],
  severity: 'S1',
  on: 'leerling',
  alter: leerlingen((leerling, { newKey }) => [leerling, { ...without(leerling, 'eckid'), key: newKey() }]),
})
