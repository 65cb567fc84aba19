import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een resultaat verplaatsen gaat op leerling en toets; de afname van een andere dag, die wel van het kind was, gaat mee naar het andere.',
  violates: ['H04', 'H05'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'weggehaald-verplaatst-en-samengevoegd',
  bend: {
    centrum: (own) => ({
      ...own,
      moveResultaat: (id, naar) => {
        const moved = own.state().resultaat.find((one) => one.id === id)
        const outcome = own.moveResultaat(id, naar)
        if (outcome.kind !== 'ok' || moved === undefined) return outcome
        const state = own.state()
        const goes = (one: typeof moved) =>
          one.leerling === moved.leerling && one.resultaat.toetscode === moved.resultaat.toetscode
        const resultaat = state.resultaat.map((one) => (goes(one) ? { ...one, leerling: naar } : one))
        own.reset({ ...state, resultaat })
        return outcome
      },
    }),
  },
})
