import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wat het LAS weigerde staat apart, en blijft dat ook als het verbeterd en opnieuw genormeerd is: de goede uitslag gaat nooit meer.',
  violates: ['H02', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'verbeterd-na-een-weigering [Client.EldResultaatOngeldig]',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const { resultaat: before } = own.state()
        const outcome = own.normeer(afname)
        if (outcome.kind !== 'ok') return outcome
        const { id, versie } = outcome.resultaat
        const apart = before.find((one) => one.id === id)?.apart
        const state = own.state()
        if (apart !== undefined)
          own.reset({
            ...state,
            resultaat: state.resultaat.map((one) => (one.id === id ? { ...one, apart: { ...apart, versie } } : one)),
          })
        return outcome
      },
    }),
  },
})
