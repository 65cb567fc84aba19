import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Import afbreken" sluit het scherm, en de rest gaat door.',
  violates: ['G17'],
  ernst: 'S2',
  familie: 'herstelt-half',
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
