import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie volgende maand komt wordt weggelaten in plaats van getoond.',
  violates: ['G13'],
  ernst: 'S3',
  familie: 'slaat-mensen-over',
  caughtBy: 'let-op-wie-nog-komt',
  bend: {
    delivery: onlyLeerlingen(
      ({ instroomdatum }, { peildatum, aanmaakdatum }) =>
        instroomdatum === undefined || instroomdatum <= (peildatum ?? aanmaakdatum ?? '').slice(0, 10),
    ),
  },
})
