import { defineWrongSystem } from './wrong-system.ts'

export const takesAnyEMailAddress = defineWrongSystem({
  name: 'takes-any-e-mail-address',
  story: 'Een ingetikt adres wordt niet bekeken: "jan@" is goed, en het adres van een ander ook.',
  violates: ['E06', 'E08'],
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
