import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wordt er geïmporteerd terwijl er verwerkt wordt, dan wordt ook het nieuwe verwerkt, dat niemand heeft gezien.',
  violates: ['G18', 'G16'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'importeren-naast-verwerken',
  bend: () => {
    let busy = 0
    return {
      calls: (own) => ({
        verwerk: async (options) => {
          busy++
          const answer = await own.verwerk(options)
          await Promise.resolve()
          busy--
          return answer
        },
        importeer: async (koppeling) => {
          const isBeside = busy > 0
          const answer = await own.importeer(koppeling)
          if (isBeside && answer.kind === 'voorstel') await own.verwerk({ bevestigd: true })
          return answer
        },
      }),
    }
  },
})
