import { shiftsNewDates } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een geboortedatum met +01:00 of +02:00 wordt naar UTC omgerekend; wie nieuw is krijgt de dag ervoor, wie bekend is houdt wat er stond.',
  violates: ['C05', 'C04'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'tijdzone-bij-een-nieuw-kind [+01:00]',
  bend: () => shiftsNewDates(/\+(?!00:00)\d\d:\d\d/),
})
