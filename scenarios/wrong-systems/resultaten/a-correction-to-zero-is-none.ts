import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een verbetering wordt overgenomen als er een score in staat, en nul telt in deze taal als niets. De oude score blijft.',
  violates: ['H05', 'H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'een-onderdeel-met-nul',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const before = own.state()
        const outcome = own.normeer(afname)
        if (outcome.kind !== 'ok' || afname.uitslag.kind !== 'score' || afname.uitslag.score !== 0) return outcome
        const earlier = before.resultaat.find(({ id }) => id === outcome.resultaat.id)
        if (earlier === undefined) return outcome
        own.reset(before)
        return { kind: 'ok', resultaat: earlier }
      },
    }),
  },
})
