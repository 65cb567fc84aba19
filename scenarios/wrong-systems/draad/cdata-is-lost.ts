import { asText } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const cdataIsLost = defineWrongSystem({
  name: 'cdata-is-lost',
  story: 'De lezer kent geen CDATA; wat daarin staat is leeg.',
  violates: ['I04'],
  caughtBy: 'andere-schrijfwijze [cdata]',
  bend: {
    bytes: asText((text) => text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')),
  },
})
