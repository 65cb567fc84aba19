import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een onderdeel is uniek per leerling, onderdeel en dag; twee toetsen op één dag met een onderdeel van dezelfde naam delen één plek.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'weggehaald-verplaatst-en-samengevoegd',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const outcome = own.normeer(afname)
        if (outcome.kind !== 'ok' || afname.toetsonderdeelcode === undefined) return outcome
        const state = own.state()
        const { id, leerling, resultaat: made } = outcome.resultaat
        const shares = (one: (typeof state.resultaat)[number]) =>
          one.id !== id &&
          one.leerling === leerling &&
          one.resultaat.toetsonderdeelcode === made.toetsonderdeelcode &&
          one.resultaat.afnamedatum === made.afnamedatum
        if (state.resultaat.some(shares))
          own.reset({ ...state, resultaat: state.resultaat.filter((one) => !shares(one)) })
        return outcome
      },
    }),
  },
})
