import { defineWrongSystem } from './wrong-system.ts'

export const absentTeachersAreRemoved = defineWrongSystem({
  name: 'absent-teachers-are-removed',
  story: 'Wie niet in het bericht staat wordt verwijderd, met account en al.',
  violates: ['E22', 'E23'],
  caughtBy: 'let-op-wie-niet-komt-blijft',
  bend: {
    applied: ({ after, leerkrachten }) => ({ leerkracht: after.leerkracht.filter(({ id }) => leerkrachten.has(id)) }),
  },
})
