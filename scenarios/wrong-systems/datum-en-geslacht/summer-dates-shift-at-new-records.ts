import { shiftsNewDates } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Alleen de wintertijd is bekend: wie met +02:00 komt is een dag eerder geboren, als hij nieuw is.',
  violates: ['C05'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'tijdzone-bij-een-nieuw-kind [+02:00]',
  bend: () => shiftsNewDates(/\+02:00/),
})
