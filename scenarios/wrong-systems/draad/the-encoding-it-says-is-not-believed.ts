import { readAgain } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Elk antwoord wordt als UTF-8 gelezen, ook als het zegt ISO-8859-1 te zijn: van Zoë blijft Zo� over.',
  violates: ['I04', 'B25'],
  ernst: 'S4',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'codetabel [iso-8859-1]',
  bend: { transport: readAgain((body) => new TextDecoder('utf-8').decode(body)) },
})
