import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het antwoord wordt als ISO-8859-1 gelezen, wat er ook in de kop staat.',
  violates: ['I04', 'B25'],
  ernst: 'S4',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'andere-schrijfwijze [wcf]',
  bend: {
    bytes: (body) => Buffer.from(Buffer.from(body).toString('latin1'), 'utf8'),
  },
})
