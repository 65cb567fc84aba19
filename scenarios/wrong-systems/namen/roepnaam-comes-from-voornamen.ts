import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het verkeerde veld: iedereen heet naar zijn voornamen in plaats van zijn roepnaam.',
  violates: ['B08', 'B28'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'alle-nummers-nieuw',
  bend: {
    delivery: everybody((person) => ({ ...person, ...(person.voornamen && { roepnaam: person.voornamen }) })),
  },
})
