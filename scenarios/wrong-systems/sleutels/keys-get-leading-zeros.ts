import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Nummers worden op vijf cijfers aangevuld, want zo deed het vorige LAS het.',
  violates: ['A17', 'H01'],
  ernst: 'S2',
  familie: 'knoeit-met-nummers',
  caughtBy: 'nummer-bytegetrouw-terug [0]',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      ...(person.key && /^\d+$/.test(person.key) && { key: person.key.padStart(5, '0') }),
    })),
  },
})
