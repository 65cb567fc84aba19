import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een element dat niet in het schema staat maakt het hele bericht onbruikbaar.',
  violates: ['I06'],
  ernst: 'S3',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'elementen-die-niemand-kent [cxf]',
  bend: {
    bytes: (body) => (Buffer.from(body).includes('toevoegingen>') ? Buffer.from('<ongeldig/>') : body),
  },
})
