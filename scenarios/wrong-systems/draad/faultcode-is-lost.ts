import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Iedere fout heet "er ging iets mis"; wat het LAS zei is weg.',
  violates: ['I11'],
  ernst: 'S3',
  familie: 'verwart-antwoorden',
  smaak: true,
  caughtBy: 'let-op-een-ingetrokken-sleutel',
  bend: {
    calls: (own) => ({
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        return answer.kind === 'mislukt' ? { kind: 'mislukt', reden: 'Er ging iets mis.' } : answer
      },
    }),
  },
})
