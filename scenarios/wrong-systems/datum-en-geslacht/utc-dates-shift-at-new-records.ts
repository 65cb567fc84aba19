import { shiftsNewDates } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een geboortedatum met een Z wordt middernacht in Londen; op een server in Amerika is dat de dag ervoor. Alleen nieuwe leerlingen krijgen hem.',
  violates: ['C05'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'datum-met-tijdzone',
  bend: () => shiftsNewDates(/Z/),
})
