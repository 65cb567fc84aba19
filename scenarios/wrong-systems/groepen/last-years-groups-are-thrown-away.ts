import { defineWrongSystem } from './wrong-system.ts'

export const lastYearsGroupsAreThrownAway = defineWrongSystem({
  name: 'last-years-groups-are-thrown-away',
  story: 'Bij het nieuwe jaar worden de oude groepen verwijderd, met wat er per groep bewaard was.',
  violates: ['D01'],
  caughtBy: 'nieuw-jaar-zelfde-naam',
  bend: {
    applied: ({ after, school }) => ({
      groep: after.groep.filter(({ schooljaar }) => schooljaar === school.schooljaar),
    }),
  },
})
