import { defineWrongSystem } from './wrong-system.ts'

export const refusedChoicesSayOk = defineWrongSystem({
  name: 'refused-choices-say-ok',
  story: 'Een keuze die niet kan wordt niet uitgevoerd, maar het scherm zegt van wel.',
  violates: ['G19', 'E06'],
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
