import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Van "we12" wordt 12 gemaakt, omdat er letters voor stonden die er bij een ander LAS niet toe doen.',
  violates: ['A20'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'nummers-in-alle-vormen',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      ...(person.key && { key: person.key.replace(/^[a-z]+(?=\d)/i, '') }),
    })),
  },
})
