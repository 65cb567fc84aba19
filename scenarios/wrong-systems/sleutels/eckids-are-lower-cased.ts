import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het ECK iD gaat door een functie die alles klein schrijft; wat bewaard is en wat komt zijn daarna verschillend.',
  violates: ['A15', 'A13'],
  ernst: 'S2',
  familie: 'knoeit-met-nummers',
  caughtBy: 'eckid-in-testvorm',
  bend: {
    delivery: everybody((person) => ({ ...person, ...(person.eckid && { eckid: person.eckid.toLowerCase() }) })),
  },
})
