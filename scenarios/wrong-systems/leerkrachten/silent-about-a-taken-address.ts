import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie “nieuw” kiest voor een leerkracht met het adres van een ander hoort niets; zij wordt ook niet aangemaakt.',
  violates: ['E02', 'E06'],
  ernst: 'S3',
  familie: 'slaat-mensen-over',
  smaak: true,
  caughtBy: 'nieuw-met-het-adres-van-een-ander',
  bend: {
    calls: (own) => ({
      beslis: async (beslissing) => {
        const outcome = await own.beslis(beslissing)
        return outcome.kind === 'ok' ? { kind: 'ok' } : outcome
      },
    }),
  },
})
