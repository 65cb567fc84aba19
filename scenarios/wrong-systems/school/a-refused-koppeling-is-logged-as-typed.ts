import { withLog } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wordt het scherm Koppelen met LAS geweigerd, dan staat de hele invoer in het logboek om het later na te kunnen kijken, met de autorisatiesleutel.',
  violates: ['F19', 'I07'],
  ernst: 'S2',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'sleutel-verkeerd-geplakt [met een spatie]',
  bend: {
    calls: withLog((own, write) => ({
      koppel: async (typed) => {
        const answer = await own.koppel(typed)
        if (answer.kind === 'geweigerd') write(`koppel geweigerd ${JSON.stringify(typed)}`)
        return answer
      },
    })),
  },
})
