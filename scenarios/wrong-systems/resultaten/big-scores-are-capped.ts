import { eachResultaat } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een score boven de honderd wordt honderd.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'grote-en-kleine-scores',
  bend: {
    bericht: eachResultaat((one) => ({
      ...one,
      ...(one.uitslag.kind === 'score' && { uitslag: { kind: 'score', score: Math.min(100, one.uitslag.score) } }),
    })),
  },
})
