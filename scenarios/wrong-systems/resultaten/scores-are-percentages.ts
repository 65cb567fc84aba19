import { eachScore } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Scores gaan als percentage van honderd, afgerond op tientallen.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'let-op-twee-toetsen',
  bend: { bericht: eachScore((score) => Math.round(score / 10) * 10) },
})
