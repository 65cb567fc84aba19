import { asText } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na een commentaar midden in een naam houdt de naam op.',
  violates: ['I04'],
  ernst: 'S4',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'andere-schrijfwijze [cdata]',
  bend: {
    bytes: asText((text) => text.replace(/(>[^<>]+)<!--[\s\S]*?-->(<!\[CDATA\[[\s\S]*?\]\]>)?/g, '$1')),
  },
})
