import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wat van voor de koppeling is wordt niet vanzelf verstuurd, en dat wordt afgelezen aan de afnamedatum en niet aan het normeren.',
  violates: ['H03'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'een-jaar-vol-toetsen',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const outcome = own.normeer(afname)
        if (outcome.kind !== 'ok') return outcome
        const state = own.state()
        const school = state.leerling.find(({ id }) => id === outcome.resultaat.leerling)?.school
        const since = state.koppeling.find(({ id }) => id === school)?.actiefSinds
        const taken = Date.parse(afname.afnamedatum)
        if (since === undefined || taken + 86_400_000 > since) return outcome
        const resultaat = { ...outcome.resultaat, genormeerdOp: taken }
        own.reset({ ...state, resultaat: state.resultaat.map((one) => (one.id === resultaat.id ? resultaat : one)) })
        return { kind: 'ok', resultaat }
      },
    }),
  },
})
