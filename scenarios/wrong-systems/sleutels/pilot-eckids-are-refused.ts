import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Alleen ECK iD’s van de echte dienst tellen; die van een proef worden weggegooid.',
  violates: ['A15'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'andere-sector',
  bend: {
    delivery: everybody((person) => (/pilot|_L1/.test(person.eckid ?? '') ? { ...person, eckid: undefined } : person)),
  },
})
