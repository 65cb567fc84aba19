import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

/** Year, month and day; a zone may stand behind them. */
const parts = /^(\d{4})-(\d\d)-(\d\d)/

export const dayAndMonthSwapped = defineAnomaly({
  name: 'day-and-month-swapped',
  story: 'Dag en maand van de geboortedatum zijn verwisseld.',
  seen: ['C06'],
  severity: 'S1',
  on: 'leerling',
  needs: 'a geboortedatum with a day up to 12 that is not the month',
  fits: ({ geboortedatum }) => {
    const [, , month, day = '99'] = parts.exec(geboortedatum ?? '') ?? []
    return day <= '12' && day !== month
  },
  alter: leerlingenWith(['geboortedatum'], (leerling) => {
    return { ...leerling, geboortedatum: leerling.geboortedatum.replace(parts, '$1-$3-$2') }
  }),
})
