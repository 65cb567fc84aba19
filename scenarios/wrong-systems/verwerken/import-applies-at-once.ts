import { defineWrongSystem } from './wrong-system.ts'

export const importAppliesAtOnce = defineWrongSystem({
  name: 'import-applies-at-once',
  story: 'Het controlescherm is versiering: bij het ophalen is alles al opgeslagen.',
  violates: ['G17', 'G19'],
  caughtBy: 'let-op-buiten-blijft-buiten',
  bend: {
    calls: (own) => ({
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        if (answer.kind === 'voorstel') await own.verwerk({ bevestigd: true })
        return answer
      },
    }),
  },
})
