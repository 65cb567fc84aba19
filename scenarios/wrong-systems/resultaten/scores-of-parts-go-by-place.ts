import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Scores van onderdelen worden op een rij gezet en weer uitgedeeld: is luisteren niet gemaakt, dan krijgt luisteren de score van schrijven.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'onderdelen-gaan-mee',
  bend: {
    calls: (own) => ({
      normeer: ({ onderdelen, ...one }) => {
        if (onderdelen === undefined) return own.normeer(one)
        const scores = onderdelen.flatMap(({ score }) => score ?? [])
        const dealt = onderdelen.map(({ naam }, place) => {
          const score = scores[place]
          return score === undefined ? { naam } : { naam, score }
        })
        return own.normeer({ ...one, onderdelen: dealt })
      },
    }),
  },
})
