import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het volgende resultaatnummer is het hoogste plus één: na het verwijderen van het laatste resultaat krijgt een ander kind dat nummer en overschrijft in ESIS het oude.',
  violates: ['H05', 'H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'nummer-van-een-weggehaald-resultaat',
  bend: {
    centrum: (own) => ({
      ...own,
      removeResultaat: (id) => {
        const outcome = own.removeResultaat(id)
        const state = own.state()
        const highest = Math.max(0, ...state.resultaat.map((one) => Number(/^resultaat-(\d+)$/.exec(one.id)?.[1] ?? 0)))
        if (outcome.kind === 'ok') own.reset({ ...state, tellers: { ...state.tellers, resultaat: highest } })
        return outcome
      },
    }),
  },
})
