import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

export const birthDayUnknown = defineAnomaly({
  name: 'birth-day-unknown',
  story: 'De dag is onbekend en op 1 januari of 1 juli gezet.',
  seen: ['C03'],
  severity: 'S1',
  on: 'leerling',
  usual: 2,
  needs: 'a geboortedatum',
  fits: ({ geboortedatum }) => geboortedatum !== undefined,
  alter: leerlingenWith(['geboortedatum'], (leerling, { turn }) => ({
    ...leerling,
    geboortedatum: leerling.geboortedatum.slice(0, 4) + turn(['-01-01', '-07-01']),
  })),
})
