import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

export const dayAndMonthSwapped = defineAnomaly({
  name: 'day-and-month-swapped',
  story: 'Dag en maand van de geboortedatum zijn verwisseld.',
  seen: ['C06'],
  severity: 'S1',
  on: 'leerling',
  needs: 'a geboortedatum with a day up to 12 that is not the month',
  fits: ({ geboortedatum }) => {
    const [, month, day] = geboortedatum?.split('-') ?? []
    return day !== undefined && day <= '12' && day !== month
  },
  alter: leerlingenWith(['geboortedatum'], (leerling) => {
    const [year, month, day] = leerling.geboortedatum.split('-')
    return { ...leerling, geboortedatum: [year, day, month].join('-') }
  }),
})
