import type { Testcentrum } from '../../../src/testcentrum/testcentrum.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij het opstarten wordt de wachtrij opnieuw gevuld en krijgt elk onbevestigd resultaat een nieuw nummer: wat ESIS al had staat er dan dubbel.',
  violates: ['H05', 'I09'],
  ernst: 'S2',
  familie: 'resultaat-dubbel',
  caughtBy: 'stroom-weg-na-een-weigering',
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
          centrum!.reset({
            ...state,
            resultaat: state.resultaat.map((one) =>
              one.verzonden === undefined ? { ...one, id: `${one.id}-opnieuw` } : one,
            ),
          })
          return outcome
        },
      }),
    }
  },
})
