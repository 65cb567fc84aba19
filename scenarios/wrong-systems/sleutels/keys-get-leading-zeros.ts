import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const keysGetLeadingZeros = defineWrongSystem({
  name: 'keys-get-leading-zeros',
  story: 'Nummers worden op vijf cijfers aangevuld, want zo deed het vorige LAS het.',
  violates: ['A17', 'H01'],
  caughtBy: 'nummer-bytegetrouw-terug [0]',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      ...(person.key && /^\d+$/.test(person.key) && { key: person.key.padStart(5, '0') }),
    })),
  },
})
