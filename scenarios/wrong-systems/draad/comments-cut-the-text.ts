import { asText } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const commentsCutTheText = defineWrongSystem({
  name: 'comments-cut-the-text',
  story: 'Na een commentaar midden in een naam houdt de naam op.',
  violates: ['I04'],
  caughtBy: 'andere-schrijfwijze [cdata]',
  bend: {
    bytes: asText((text) => text.replace(/(>[^<>]+)<!--[\s\S]*?-->(<!\[CDATA\[[\s\S]*?\]\]>)?/g, '$1')),
  },
})
