import { afterRestart } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De teller van de uitslagen staat alleen in het geheugen: na een herstart krijgt een nieuwe uitslag het nummer van een weggehaalde.',
  violates: ['H04', 'H05'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'na-een-storing-geen-oud-nummer',
  bend: () => afterRestart(({ tellers }) => ({ tellers: { ...tellers, resultaat: 0 } })),
})
