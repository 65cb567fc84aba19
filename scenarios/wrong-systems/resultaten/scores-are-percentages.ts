import { eachResultaat } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Scores gaan als percentage van honderd, afgerond op tientallen.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'let-op-twee-toetsen',
  bend: {
    bericht: eachResultaat((resultaat) => ({
      ...resultaat,
      ...(resultaat.uitslag.kind === 'score' && {
        uitslag: { kind: 'score', score: Math.round(resultaat.uitslag.score / 10) * 10 },
      }),
    })),
  },
})
