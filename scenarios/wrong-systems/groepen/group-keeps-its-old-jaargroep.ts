import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Stuurt het LAS ineens C, dan houdt de groep de jaargroep die zij had.',
  violates: ['D06'],
  ernst: 'S4',
  familie: 'neemt-wijziging-niet-over',
  caughtBy: 'jaargroep-wordt-c',
  bend: {
    applied: ({ before, after }) => ({
      groep: after.groep.map((groep) => {
        const was = before.groep.find(({ id }) => id === groep.id)
        return was?.jaargroep === undefined ? groep : { ...groep, jaargroep: was.jaargroep }
      }),
    }),
  },
})
