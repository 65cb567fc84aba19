import { asText } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De lezer kent geen CDATA; wat daarin staat is leeg.',
  violates: ['I04'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'andere-schrijfwijze [cdata]',
  bend: {
    bytes: asText((text) => text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')),
  },
})
