import type { Snapshot } from '../../../src/testcentrum/records.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Verwerken leest de uitslagen, is even bezig en schrijft ze terug: een uitslag die intussen naar het goede kind ging, staat weer bij het verkeerde.',
  violates: ['H04', 'G18'],
  ernst: 'S1',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'verplaatst-terwijl-er-verwerkt-wordt',
  bend: () => {
    let state: () => Snapshot = () => ({}) as Snapshot
    let put: (results: Snapshot['resultaat']) => void = () => {}
    return {
      centrum: (own) => {
        state = own.state
        put = (resultaat) => own.reset({ ...own.state(), resultaat })
        return own
      },
      calls: (own) => ({
        verwerk: async (how) => {
          const read = state().resultaat
          const answer = await own.verwerk(how)
          // Whatever else was waiting has its turn.
          await own.toestand()
          if (answer.kind === 'verwerkt') put(read)
          return answer
        },
      }),
    }
  },
})
