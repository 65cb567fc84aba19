import { readAgain } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Windows-1252 heet hier ISO-8859-1; van ’t Hart gaat het eerste teken stuk.',
  violates: ['I04', 'B25'],
  ernst: 'S4',
  familie: 'leest-antwoord-verkeerd',
  slipsThrough: 'Een antwoord in windows-1252 dat dat zegt, met ’t Hart erin: na verwerken heet hij ’t Hart.',
  bend: { transport: readAgain((body) => Buffer.from(body).toString('latin1')) },
})
