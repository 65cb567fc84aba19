import { defineWrongSystem } from './wrong-system.ts'

export const takesAnySleutel = defineWrongSystem({
  name: 'takes-any-sleutel',
  story: 'Wat er in het veld van de sleutel geplakt wordt is goed, ook niets, en ook een halve mail.',
  violates: ['F19'],
  caughtBy: 'sleutel-verkeerd-geplakt [met een spatie]',
  bend: {
    calls: (own) => ({
      koppel: async (koppeling) => {
        const outcome = await own.koppel(koppeling)
        const isAboutKey = outcome.kind === 'geweigerd' && outcome.redenen.some((reden) => /sleutel/.test(reden))
        return isAboutKey ? { kind: 'ok' } : outcome
      },
    }),
  },
})
