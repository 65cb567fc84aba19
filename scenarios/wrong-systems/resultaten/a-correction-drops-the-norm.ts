import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij een verbetering wordt de norm niet opnieuw bewaard: er staat een niveau, en niet waarvan.',
  violates: ['H05', 'H06'],
  ernst: 'S3',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'norm-van-een-andere-score',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const outcome = own.normeer(afname)
        if (outcome.kind !== 'ok' || outcome.resultaat.versie === 1) return outcome
        const now = own.state()
        own.reset({
          ...now,
          resultaat: now.resultaat.map((one) => {
            if (one.id !== outcome.resultaat.id) return one
            const { norm: _, ...rest } = one
            return rest
          }),
        })
        return outcome
      },
    }),
  },
})
