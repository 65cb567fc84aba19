import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een resultaat verplaatsen verplaatst de hele toets maar niet de onderdelen: die blijven bij het verkeerde kind staan.',
  violates: ['H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'onderdelen-gaan-mee',
  bend: {
    centrum: (own) => ({
      ...own,
      moveResultaat: (id, naar) => {
        const before = new Map(own.state().resultaat.map((one) => [one.id, one.leerling]))
        const outcome = own.moveResultaat(id, naar)
        if (outcome.kind !== 'ok') return outcome
        const state = own.state()
        own.reset({
          ...state,
          resultaat: state.resultaat.map((one) =>
            one.id !== id && one.resultaat.toetsonderdeelcode !== undefined
              ? { ...one, leerling: before.get(one.id)! }
              : one,
          ),
        })
        return outcome
      },
    }),
  },
})
