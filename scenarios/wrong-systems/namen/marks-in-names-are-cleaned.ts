import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Anna (ziek)" wordt stilletjes Anna, en lijkt dan op een andere Anna.',
  violates: ['B34'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'aantekening-in-de-naam',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      roepnaam: person.roepnaam?.replace(/\s*\(.*\)|\*|^zz /g, ''),
      achternaam: person.achternaam?.replace(/\s*\(.*\)|\*|^zz /g, ''),
    })),
  },
})
