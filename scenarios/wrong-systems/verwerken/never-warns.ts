import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Waarschuwingen staan in een logboek dat niemand leest.',
  violates: ['A24', 'G06'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'let-op-een-half-bericht',
  bend: {
    calls: (own) => ({
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        return answer.kind === 'voorstel' ? { ...answer, waarschuwingen: [] } : answer
      },
      verwerk: () => own.verwerk({ bevestigd: true }),
    }),
  },
})
