import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij samenvoegen geldt een toets die beide kaarten hebben als dubbel, ook van een andere dag: die van de kaart die verdwijnt is weg.',
  violates: ['A26', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'samengevoegd',
  bend: {
    centrum: (own) => ({
      ...own,
      merge: (blijft, gaatOp) => {
        const { resultaat: before } = own.state()
        const outcome = own.merge(blijft, gaatOp)
        if (outcome.kind !== 'ok') return outcome
        const has = new Set(before.flatMap((one) => (one.leerling === blijft ? one.resultaat.toetscode : [])))
        const double = new Set(
          before.flatMap((one) => (one.leerling === gaatOp && has.has(one.resultaat.toetscode) ? one.id : [])),
        )
        const state = own.state()
        own.reset({ ...state, resultaat: state.resultaat.filter(({ id }) => !double.has(id)) })
        return outcome
      },
    }),
  },
})
