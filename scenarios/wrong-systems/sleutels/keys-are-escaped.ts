import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Nummers gaan door een functie voor webadressen: een schuine streep of accolade wordt %2F.',
  violates: ['A20'],
  ernst: 'S2',
  familie: 'knoeit-met-nummers',
  caughtBy: 'nummers-in-alle-vormen',
  bend: {
    delivery: everybody((person) => ({ ...person, ...(person.key && { key: encodeURIComponent(person.key) }) })),
  },
})
