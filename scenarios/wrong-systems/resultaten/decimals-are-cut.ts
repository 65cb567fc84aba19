import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een score met cijfers achter de komma wordt afgekapt: 7,9 is 7.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'halve-punten',
  bend: { calls: (own) => ({ normeer: (one) => own.normeer({ ...one, score: Math.trunc(one.score ?? 0) }) }) },
})
