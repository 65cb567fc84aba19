import { eachScore } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het eerste item telt niet mee: elke score is één te laag.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'let-op-twee-toetsen',
  bend: { bericht: eachScore((score) => Math.max(0, score - 1)) },
})
