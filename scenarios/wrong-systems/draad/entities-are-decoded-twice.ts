import { asText } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const entitiesAreDecodedTwice = defineWrongSystem({
  name: 'entities-are-decoded-twice',
  story: 'Wat als tekst bedoeld was wordt nog eens uitgepakt.',
  violates: ['I04'],
  caughtBy: 'andere-schrijfwijze [wcf]',
  bend: {
    bytes: asText((text) => text.replace(/&amp;(?=\w+;)/g, '&')),
  },
})
