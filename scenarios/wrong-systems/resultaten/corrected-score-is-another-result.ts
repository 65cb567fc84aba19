import { eachResultaat } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De score hoort bij het nummer van het resultaat; een verbetering komt er in ESIS naast te staan.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-dubbel',
  caughtBy: 'score-verbeterd',
  bend: {
    bericht: eachResultaat((resultaat) => ({
      ...resultaat,
      key: `${resultaat.key}-${resultaat.uitslag.kind === 'score' ? resultaat.uitslag.score : ''}`,
    })),
  },
})
