import { asText } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat netjes ingesprongen is krijgt de regeleinden in de waarden mee, en lege tekst telt als inhoud.',
  violates: ['I05'],
  ernst: 'S3',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'andere-schrijfwijze [pretty]',
  bend: {
    bytes: asText((text) => (/>\s*\n\s*</.test(text) ? '<leeg/>' : text)),
  },
})
