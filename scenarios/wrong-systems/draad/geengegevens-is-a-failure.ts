import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Dat er nog niets is wordt als storing gemeld; de school belt de helpdesk.',
  violates: ['G07'],
  ernst: 'S3',
  familie: 'verwart-antwoorden',
  smaak: true,
  caughtBy: 'let-op-geen-gegevens',
  bend: {
    antwoord: (answer) =>
      answer.kind === 'geengegevens' ? { kind: 'ongeldig', reden: 'onvolledig', detail: 'geen gegevens' } : answer,
  },
})
