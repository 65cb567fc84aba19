import { defineWrongSystem } from './wrong-system.ts'

export const abortApplies = defineWrongSystem({
  name: 'abort-applies',
  story: '"Import afbreken" sluit het scherm, en de rest gaat door.',
  violates: ['G17'],
  caughtBy: 'let-op-afbreken-is-niets',
  bend: {
    calls: (own) => ({
      breekAf: async () => {
        await own.verwerk({ bevestigd: true })
        return { kind: 'ok' }
      },
    }),
  },
})
