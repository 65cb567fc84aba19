import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het controlescherm is versiering: bij het ophalen is alles al opgeslagen.',
  violates: ['G17', 'G19'],
  ernst: 'S1',
  familie: 'slaat-controle-over',
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
