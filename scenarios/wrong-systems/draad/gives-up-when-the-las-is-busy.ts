import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Even niet beschikbaar" is meteen een mislukte import.',
  violates: ['I12'],
  ernst: 'S3',
  familie: 'verwart-antwoorden',
  smaak: true,
  caughtBy: 'let-op-even-druk',
  bend: {
    antwoord: (answer) =>
      answer.kind === 'fault' && answer.faultcode === 'Server.TijdelijkNietBeschikbaar'
        ? { ...answer, faultcode: 'Server.InterneFout' }
        : answer,
  },
})
