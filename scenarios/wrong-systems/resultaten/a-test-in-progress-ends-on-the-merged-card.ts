import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een toets die al klaarstond voor een kaart die intussen is samengevoegd wordt op die oude kaart genormeerd; bij het kind is hij niet te zien.',
  violates: ['A26', 'H04'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'samengevoegd',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const outcome = own.normeer(afname)
        if (outcome.kind !== 'ok' || outcome.resultaat.leerling === afname.leerling) return outcome
        const state = own.state()
        const resultaat = state.resultaat.map((one) =>
          one.id === outcome.resultaat.id ? { ...one, leerling: afname.leerling } : one,
        )
        own.reset({ ...state, resultaat })
        return outcome
      },
    }),
  },
})
