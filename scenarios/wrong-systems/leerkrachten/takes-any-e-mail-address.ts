import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een ingetikt adres wordt niet bekeken: "jan@" is goed, en het adres van een ander ook.',
  violates: ['E06', 'E08'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
  smaak: true,
  caughtBy: 'let-op-een-ingetikt-adres',
  bend: {
    calls: (own) => ({
      beslis: async (beslissing) => {
        const outcome = await own.beslis(beslissing)
        return beslissing.actie === 'email' ? { kind: 'ok' } : outcome
      },
    }),
  },
})
