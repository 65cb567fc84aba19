import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Samenvoegen kijkt nergens naar; ook twee kinderen met elk een ECK iD worden er één.',
  violates: ['A26', 'A11'],
  ernst: 'S1',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'twee-eckids-voeg-je-niet-samen',
  bend: {
    calls: (own) => ({
      voegSamen: async (paar) => {
        await own.voegSamen(paar)
        return { kind: 'ok' }
      },
    }),
  },
})
