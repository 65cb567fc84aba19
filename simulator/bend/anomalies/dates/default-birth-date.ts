import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const defaultBirthDate = defineAnomaly({
  name: 'default-birth-date',
  story: 'In plaats van niets staat er een standaarddatum: 1 januari 0001, 1900 of 1970.',
  seen: ['C02'],
  severity: 'S1',
  on: 'leerling',
  usual: 3,
  alter: leerlingen((leerling, { turn }) => ({
    ...leerling,
    geboortedatum: turn(['0001-01-01', '1970-01-01', '1900-01-01']),
  })),
})
