import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const birthDateWithZone = defineAnomaly({
  name: 'birth-date-with-zone',
  story: 'De geboortedatum heeft een tijdzone: 2015-03-04Z, 2015-03-04+01:00.',
  seen: ['C04', 'C05'],
  severity: 'S2',
  on: 'leerling',
  usual: 'all',
  needs: 'a geboortedatum',
  fits: ({ geboortedatum }) => /^\d{4}-\d\d-\d\d$/.test(geboortedatum ?? ''),
  alter: leerlingen((leerling, { turn }) => ({
    ...leerling,
    geboortedatum: leerling.geboortedatum + turn(['Z', '+01:00']),
  })),
})
