import { asText } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat als tekst bedoeld was wordt nog eens uitgepakt.',
  violates: ['I04'],
  ernst: 'S4',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'andere-schrijfwijze [wcf]',
  bend: {
    bytes: asText((text) => text.replace(/&amp;(?=\w+;)/g, '&')),
  },
})
