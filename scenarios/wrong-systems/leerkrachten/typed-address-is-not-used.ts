import { defineWrongSystem } from './wrong-system.ts'

export const typedAddressIsNotUsed = defineWrongSystem({
  name: 'typed-address-is-not-used',
  story: 'Het ingetikte adres staat op het scherm, maar er wordt niets mee gedaan.',
  violates: ['E01', 'E07'],
  caughtBy: 'let-op-een-ingetikt-adres',
  bend: {
    calls: (own) => ({
      beslis: async (beslissing) =>
        beslissing.actie === 'email' && /^[^@\s]+@[^@\s]+\.[a-z]+$/.test(beslissing.emailadres)
          ? { kind: 'ok' }
          : own.beslis(beslissing),
    }),
  },
})
