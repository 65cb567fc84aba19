import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De kolom voor het ECK iD is 100 tekens breed; het zijn er 154.',
  violates: ['A20', 'A09'],
  ernst: 'S2',
  familie: 'knoeit-met-nummers',
  caughtBy: 'nummers-in-alle-vormen',
  bend: {
    delivery: everybody((person) => ({ ...person, ...(person.eckid && { eckid: person.eckid.slice(0, 100) }) })),
  },
})
