import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const earlyEnrolmentsAreDropped = defineWrongSystem({
  name: 'early-enrolments-are-dropped',
  story: 'Wie volgende maand komt wordt weggelaten in plaats van getoond.',
  violates: ['G13'],
  caughtBy: 'let-op-wie-nog-komt',
  bend: {
    delivery: onlyLeerlingen(
      ({ instroomdatum }, { peildatum, aanmaakdatum }) =>
        instroomdatum === undefined || instroomdatum <= (peildatum ?? aanmaakdatum ?? '').slice(0, 10),
    ),
  },
})
