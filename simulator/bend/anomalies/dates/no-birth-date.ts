import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const noBirthDate = defineAnomaly({
  name: 'no-birth-date',
  story: 'De geboortedatum ontbreekt.',
  seen: ['C01'],
  severity: 'S1',
  on: 'leerling',
  usual: 'all',
  needs: 'a geboortedatum',
  fits: ({ geboortedatum }) => geboortedatum !== undefined,
  alter: leerlingen((leerling) => without(leerling, 'geboortedatum')),
})
