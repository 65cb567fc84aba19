import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een keuze die niet kan wordt niet uitgevoerd, maar het scherm zegt van wel.',
  violates: ['G19', 'E06'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'een-record-een-koppeling',
  bend: {
    calls: (own) => ({
      beslis: async (beslissing) => {
        await own.beslis(beslissing)
        return { kind: 'ok' }
      },
    }),
  },
})
