import type { Testcentrum } from '../../../src/testcentrum/testcentrum.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De teller van de uitslagen staat alleen in het geheugen: na een herstart krijgt een nieuwe uitslag het nummer van een weggehaalde.',
  violates: ['H04', 'H05'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'na-een-storing-geen-oud-nummer',
  bend: () => {
    let centrum: Testcentrum | undefined
    return {
      centrum: (own) => {
        centrum = own
        return own
      },
      calls: (own) => ({
        valUit: async (question) => {
          const outcome = await own.valUit(question)
          const state = centrum!.state()
          centrum!.reset({ ...state, tellers: { ...state.tellers, resultaat: 0 } })
          return outcome
        },
      }),
    }
  },
})
