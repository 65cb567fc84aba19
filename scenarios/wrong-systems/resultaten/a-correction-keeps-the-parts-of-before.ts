import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een verbeterde uitslag vervangt het geheel en de onderdelen die er weer zijn. Een onderdeel dat er niet meer bij hoort blijft staan, en gaat mee naar ESIS.',
  violates: ['H05', 'H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'verbeterd-en-geen-letter-meer',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const before = own.state().resultaat
        const outcome = own.normeer(afname)
        const now = own.state()
        const there = new Set(now.resultaat.map(({ id }) => id))
        own.reset({ ...now, resultaat: [...now.resultaat, ...before.filter(({ id }) => !there.has(id))] })
        return outcome
      },
    }),
  },
})
