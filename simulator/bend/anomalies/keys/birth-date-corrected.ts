import { daysLater } from '../../../../src/time/day.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const birthDateCorrected = defineAnomaly({
  name: 'birth-date-corrected',
  story: 'De geboortedatum van een leerling is een paar dagen verbeterd, de sleutel is dezelfde.',
  seen: ['A03'],
  severity: 'S1',
  on: 'leerling',
  needs: 'a geboortedatum',
  fits: ({ geboortedatum }) => geboortedatum !== undefined,
  later: true,
  // By that day the date may be gone.
  alter: leerlingen((leerling, { random }) => ({
    ...leerling,
    ...(leerling.geboortedatum && {
      geboortedatum: daysLater(leerling.geboortedatum, random.pick([-9, -1, 1, 3, 10])),
    }),
  })),
})
