import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Dezelfde toets binnen een week geldt als verbetering van de eerste afname: de herkansing overschrijft het eerste resultaat, hier en in ESIS.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'herkansing-na-drie-dagen',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const { leerling, toets, toetsonderdeelcode, afnamedatum } = afname
        const earlier = own
          .state()
          .resultaat.find(
            (one) =>
              one.leerling === leerling &&
              one.resultaat.toetscode === toets.toetscode.waarde &&
              one.resultaat.toetsonderdeelcode === toetsonderdeelcode &&
              one.resultaat.afnamedatum !== afnamedatum &&
              Math.abs(Date.parse(one.resultaat.afnamedatum) - Date.parse(afnamedatum)) <= 7 * 86_400_000,
          )
        const outcome = own.normeer(afname)
        if (outcome.kind !== 'ok' || earlier === undefined) return outcome
        const { verzonden } = earlier
        const resultaat = {
          ...outcome.resultaat,
          id: earlier.id,
          versie: earlier.versie + 1,
          ...(verzonden === undefined ? {} : { verzonden }),
        }
        const state = own.state()
        const others = state.resultaat.filter(({ id }) => id !== earlier.id && id !== outcome.resultaat.id)
        own.reset({ ...state, resultaat: [...others, resultaat] })
        return { ...outcome, resultaat }
      },
    }),
  },
})
