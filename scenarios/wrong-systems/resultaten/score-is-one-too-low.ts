import { eachResultaat } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het eerste item telt niet mee: elke score is één te laag.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'let-op-twee-toetsen',
  bend: {
    bericht: eachResultaat((resultaat) => ({
      ...resultaat,
      ...(resultaat.uitslag.kind === 'score' && {
        uitslag: { kind: 'score', score: Math.max(0, resultaat.uitslag.score - 1) },
      }),
    })),
  },
})
