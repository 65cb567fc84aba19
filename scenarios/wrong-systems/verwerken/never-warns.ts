import { defineWrongSystem } from './wrong-system.ts'

export const neverWarns = defineWrongSystem({
  name: 'never-warns',
  story: 'Waarschuwingen staan in een logboek dat niemand leest.',
  violates: ['A24', 'G06'],
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
