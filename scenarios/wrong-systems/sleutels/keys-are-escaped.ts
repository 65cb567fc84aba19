import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const keysAreEscaped = defineWrongSystem({
  name: 'keys-are-escaped',
  story: 'Nummers gaan door een functie voor webadressen: een schuine streep of accolade wordt %2F.',
  violates: ['A20'],
  caughtBy: 'nummers-in-alle-vormen',
  bend: {
    delivery: everybody((person) => ({ ...person, ...(person.key && { key: encodeURIComponent(person.key) }) })),
  },
})
