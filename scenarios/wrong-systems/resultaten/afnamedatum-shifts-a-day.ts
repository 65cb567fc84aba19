import { dayBefore, eachResultaat } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De dag van afname wordt een tijdstip en gaat een dag te vroeg mee.',
  violates: ['H05', 'C05'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'nog-eens-versturen',
  bend: { bericht: eachResultaat((one) => ({ ...one, afnamedatum: dayBefore(one.afnamedatum) })) },
})
