import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Dat er niets veranderd is wordt als storing gemeld, elke nacht.',
  violates: ['G08'],
  ernst: 'S3',
  familie: 'verwart-antwoorden',
  caughtBy: 'onderdeel-met-tekens',
  bend: {
    antwoord: (answer) =>
      answer.kind === 'geenwijzigingen'
        ? { kind: 'ongeldig', reden: 'onvolledig', detail: 'geen wijzigingen' }
        : answer,
  },
})
