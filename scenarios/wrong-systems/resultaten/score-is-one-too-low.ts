import { eachResultaat } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const scoreIsOneTooLow = defineWrongSystem({
  name: 'score-is-one-too-low',
  story: 'Het eerste item telt niet mee: elke score is één te laag.',
  violates: ['H06'],
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
