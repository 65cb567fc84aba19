import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wordt een sleutel geweigerd, dan staat hij in de melding.',
  violates: ['F19'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  slipsThrough: 'Een geweigerde koppeling: in geen van de redenen staat de sleutel die getypt was.',
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
