import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie niet in het bericht staat wordt verwijderd, met account en al.',
  violates: ['E22', 'E23'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'let-op-wie-niet-komt-blijft',
  bend: {
    applied: ({ after, leerkrachten }) => ({ leerkracht: after.leerkracht.filter(({ id }) => leerkrachten.has(id)) }),
  },
})
