import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Weigert ESIS de sleutel, dan staat die voluit in de foutmelding op het scherm, die de school doormailt naar de helpdesk.',
  violates: ['F19', 'I11'],
  ernst: 'S2',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'let-op-een-ingetrokken-sleutel',
  bend: {
    calls: (own) => ({
      importeer: async (verzoek) => {
        const answer = await own.importeer(verzoek)
        return answer.kind === 'mislukt' && answer.faultcode === 'Client.AutorisatieOngeldig'
          ? { ...answer, reden: `${answer.reden ?? ''} Gebruikt is sleutel "${verzoek.autorisatiesleutel}".` }
          : answer
      },
    }),
  },
})
