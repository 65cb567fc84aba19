import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Geen roepnaam? Dan de voorletters maar, dan staat er tenminste iets.',
  violates: ['B07'],
  ernst: 'S4',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'wat-een-karig-las-weglaat',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      ...(!person.roepnaam && person.voorletters && { roepnaam: person.voorletters }),
    })),
  },
})
