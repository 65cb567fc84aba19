import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een BRIN wordt niet bekeken; de letter O in plaats van een nul valt pas op als het LAS niets kent.',
  violates: ['F04'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
  smaak: true,
  caughtBy: 'let-op-de-velden-van-de-koppeling',
  bend: {
    calls: (own) => ({
      koppel: async (koppeling) => {
        await own.koppel(koppeling)
        return { kind: 'ok' }
      },
    }),
  },
})
