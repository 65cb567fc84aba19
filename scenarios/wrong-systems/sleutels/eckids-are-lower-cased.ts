import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const eckidsAreLowerCased = defineWrongSystem({
  name: 'eckids-are-lower-cased',
  story:
    'Het ECK iD gaat door een functie die alles klein schrijft; wat bewaard is en wat komt zijn daarna verschillend.',
  violates: ['A15', 'A13'],
  caughtBy: 'eckid-in-testvorm',
  bend: {
    delivery: everybody((person) => ({ ...person, ...(person.eckid && { eckid: person.eckid.toLowerCase() }) })),
  },
})
