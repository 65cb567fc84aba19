import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De prefix blijft voor de faultcode staan; wie op "Client.AutorisatieOngeldig" zoekt vindt niets.',
  violates: ['I11'],
  ernst: 'S3',
  familie: 'verwart-antwoorden',
  smaak: true,
  caughtBy: 'fault-met-status-200',
  bend: {
    antwoord: (answer) => (answer.kind === 'fault' ? { ...answer, faultcode: `s:${answer.faultcode}` } : answer),
  },
})
