import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De kolom voor de score heeft één cijfer achter de komma: 103,25 wordt 103,3, en bij ESIS staat een andere vaardigheid.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'halve-punten',
  bend: {
    calls: (own) => ({
      normeer: ({ score, ...one }) =>
        own.normeer({ ...one, ...(score !== undefined && { score: Math.round(score * 10) / 10 }) }),
    }),
  },
})
