import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het nieuwe jaar worden de oude groepen verwijderd, met wat er per groep bewaard was.',
  violates: ['D01'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'nieuw-jaar-zelfde-naam',
  bend: {
    applied: ({ after, school }) => ({
      groep: after.groep.filter(({ schooljaar }) => schooljaar === school.schooljaar),
    }),
  },
})
