import { defineWrongSystem } from './wrong-system.ts'

export const answerIsReadAsLatin1 = defineWrongSystem({
  name: 'answer-is-read-as-latin1',
  story: 'Het antwoord wordt als ISO-8859-1 gelezen, wat er ook in de kop staat.',
  violates: ['I04', 'B25'],
  caughtBy: 'andere-schrijfwijze [wcf]',
  bend: {
    bytes: (body) => Buffer.from(Buffer.from(body).toString('latin1'), 'utf8'),
  },
})
