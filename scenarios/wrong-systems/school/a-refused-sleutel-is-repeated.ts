import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wordt een sleutel geweigerd, dan staat hij in de melding.',
  violates: ['F19'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'schoolkey-ingevuld',
  bend: {
    calls: (own) => ({
      koppel: async (koppeling) => {
        const outcome = await own.koppel(koppeling)
        return outcome.kind === 'geweigerd'
          ? { ...outcome, redenen: [...outcome.redenen, `Gegeven sleutel: ${koppeling.autorisatiesleutel}`] }
          : outcome
      },
    }),
  },
})
