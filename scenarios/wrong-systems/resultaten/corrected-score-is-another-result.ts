import { eachResultaat } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const correctedScoreIsAnotherResult = defineWrongSystem({
  name: 'corrected-score-is-another-result',
  story: 'De score hoort bij het nummer van het resultaat; een verbetering komt er in ESIS naast te staan.',
  violates: ['H05'],
  caughtBy: 'score-verbeterd',
  bend: {
    bericht: eachResultaat((resultaat) => ({
      ...resultaat,
      key: `${resultaat.key}-${resultaat.uitslag.kind === 'score' ? resultaat.uitslag.score : ''}`,
    })),
  },
})
