import { eachResultaat } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const scoresArePercentages = defineWrongSystem({
  name: 'scores-are-percentages',
  story: 'Scores gaan als percentage van honderd, afgerond op tientallen.',
  violates: ['H06'],
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
