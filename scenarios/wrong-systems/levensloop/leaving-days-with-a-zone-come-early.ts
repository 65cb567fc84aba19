import { asText, dayBefore } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een uitstroomdatum met een tijdzone schuift een dag naar voren: wie vandaag voor het laatst is, is er niet meer.',
  violates: ['C05', 'G12'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'laatste-dag-met-tijdzone [Z]',
  bend: {
    bytes: asText((text) =>
      text.replace(
        /(uitstroomdatum>)(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)</g,
        (_, open: string, day: string) => `${open}${dayBefore(day)}<`,
      ),
    ),
  },
})
