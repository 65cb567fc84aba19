import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wordt een toets opnieuw genormeerd en blijft de score gelijk, dan gaat het nieuwe niveau niet naar ESIS.',
  violates: ['H05', 'H06'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'norm-van-een-andere-score',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const before = own.state()
        const outcome = own.normeer(afname)
        if (outcome.kind !== 'ok') return outcome
        const was = before.resultaat.find(({ id }) => id === outcome.resultaat.id)
        const isSame = JSON.stringify(was?.resultaat.uitslag) === JSON.stringify(outcome.resultaat.resultaat.uitslag)
        const now = own.state()
        if (was?.verzonden !== undefined && isSame)
          own.reset({
            ...now,
            resultaat: now.resultaat.map((one) => (one.id === was.id ? { ...one, versie: was.versie } : one)),
          })
        return outcome
      },
    }),
  },
})
