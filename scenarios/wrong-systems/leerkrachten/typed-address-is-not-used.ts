import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het ingetikte adres staat op het scherm, maar er wordt niets mee gedaan.',
  violates: ['E01', 'E07'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
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
