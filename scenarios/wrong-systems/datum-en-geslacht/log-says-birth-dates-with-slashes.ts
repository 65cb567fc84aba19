import { withLog } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Verandert er een geboortedatum, dan staat de nieuwe in het logboek, zoals de server datums schrijft: 04/03/2018.',
  violates: ['I07', 'A03'],
  ernst: 'S2',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'geboortedatum-bevestigd',
  bend: {
    calls: withLog((own, write) => ({
      verwerk: async (question) => {
        const before = new Map((await own.toestand({})).leerlingen.map((one) => [one.id, one.geboortedatum]))
        const answer = await own.verwerk(question)
        for (const { id, geboortedatum } of (await own.toestand({})).leerlingen) {
          const was = before.get(id)
          if (was === undefined || geboortedatum === undefined || was === geboortedatum) continue
          write(`geboortedatum gewijzigd in ${geboortedatum.split('-').reverse().join('/')}`)
        }
        return answer
      },
    })),
  },
})
