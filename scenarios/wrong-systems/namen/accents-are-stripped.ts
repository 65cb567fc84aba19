import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat voor het vergelijken handig is wordt ook opgeslagen: Zoë heet voortaan Zoe.',
  violates: ['B22', 'B24'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'tekens-kwijt',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      achternaam: person.achternaam?.normalize('NFD').replace(/\p{M}/gu, ''),
      roepnaam: person.roepnaam?.normalize('NFD').replace(/\p{M}/gu, ''),
    })),
  },
})
