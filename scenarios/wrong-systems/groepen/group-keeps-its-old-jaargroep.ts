import { defineWrongSystem } from './wrong-system.ts'

export const groupKeepsItsOldJaargroep = defineWrongSystem({
  name: 'group-keeps-its-old-jaargroep',
  story: 'Stuurt het LAS ineens C, dan houdt de groep de jaargroep die zij had.',
  violates: ['D06'],
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
