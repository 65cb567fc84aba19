import { defineWrongSystem } from './wrong-system.ts'

export const secondBrinIsTaken = defineWrongSystem({
  name: 'second-brin-is-taken',
  story: 'Een tweede BRIN op dezelfde omgeving? Dan wordt het die.',
  violates: ['F14'],
  caughtBy: 'tweede-brin',
  bend: {
    calls: (own) => ({
      koppel: async (koppeling) => {
        const outcome = await own.koppel(koppeling)
        return outcome.kind === 'geweigerd' && outcome.redenen.some((reden) => reden.includes('tweede'))
          ? { kind: 'ok' }
          : outcome
      },
    }),
  },
})
