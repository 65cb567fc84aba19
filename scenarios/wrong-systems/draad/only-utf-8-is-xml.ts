import { readAgain } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een antwoord in een andere codering dan UTF-8 is geen XML; de import mislukt elke nacht.',
  violates: ['I04'],
  ernst: 'S3',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'codetabel [iso-8859-1]',
  bend: { transport: readAgain(() => '') },
})
