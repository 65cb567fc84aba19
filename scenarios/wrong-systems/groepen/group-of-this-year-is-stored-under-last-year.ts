import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het schooljaar van een groep is dat waarin zij gemaakt werd volgens de klok van de server, een jaar achter.',
  violates: ['D01', 'G09'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'duo',
  bend: {
    applied: ({ before, after }) => ({
      groep: after.groep.map((groep) => {
        const year = Number(groep.schooljaar.slice(0, 4)) - 1
        return before.groep.some(({ id }) => id === groep.id) ? groep : { ...groep, schooljaar: `${year}-${year + 1}` }
      }),
    }),
  },
})
