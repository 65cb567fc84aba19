import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De knop doet het altijd, ook als er niets meer ongedaan te maken is.',
  violates: ['G17'],
  ernst: 'S3',
  familie: 'herstelt-half',
  caughtBy: 'ongedaan-op-een-van-twee-scholen',
  bend: {
    calls: (own) => ({
      maakOngedaan: async () => {
        await own.maakOngedaan()
        return { kind: 'ok' }
      },
    }),
  },
})
