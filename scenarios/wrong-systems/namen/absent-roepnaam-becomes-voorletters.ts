import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const absentRoepnaamBecomesVoorletters = defineWrongSystem({
  name: 'absent-roepnaam-becomes-voorletters',
  story: 'Geen roepnaam? Dan de voorletters maar, dan staat er tenminste iets.',
  violates: ['B07'],
  caughtBy: 'geen-roepnaam-met-nummer',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      ...(!person.roepnaam && person.voorletters && { roepnaam: person.voorletters }),
    })),
  },
})
