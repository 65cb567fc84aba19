import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const lettersBeforeAKeyAreDropped = defineWrongSystem({
  name: 'letters-before-a-key-are-dropped',
  story: 'Van "we12" wordt 12 gemaakt, omdat er letters voor stonden die er bij een ander LAS niet toe doen.',
  violates: ['A20'],
  caughtBy: 'nummers-in-alle-vormen',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      ...(person.key && { key: person.key.replace(/^[a-z]+(?=\d)/i, '') }),
    })),
  },
})
