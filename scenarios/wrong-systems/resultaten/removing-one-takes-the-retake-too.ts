import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een resultaat verwijderen gaat op leerling en toets; de afname van een andere dag gaat mee weg.',
  violates: ['H04', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'weggehaald-verplaatst-en-samengevoegd',
  bend: {
    centrum: (own) => ({
      ...own,
      removeResultaat: (id) => {
        const gone = own.state().resultaat.find((one) => one.id === id)
        const outcome = own.removeResultaat(id)
        if (outcome.kind !== 'ok' || gone === undefined) return outcome
        const state = own.state()
        const goes = (one: typeof gone) =>
          one.leerling === gone.leerling && one.resultaat.toetscode === gone.resultaat.toetscode
        if (state.resultaat.some(goes)) own.reset({ ...state, resultaat: state.resultaat.filter((one) => !goes(one)) })
        return outcome
      },
    }),
  },
})
