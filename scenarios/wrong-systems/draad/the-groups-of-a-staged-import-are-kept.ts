import type { Antwoord } from '../../../src/testcentrum/client/uwlr-client.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De groepen van een gefaseerde import worden één keer gevraagd en daarna uit het geheugen genomen: wie in een nieuwe klas zit komt niet mee en geldt als weg.',
  violates: ['D23', 'G20', 'I09'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'gefaseerd-met-van-alles',
  bend: {
    client: (client) => {
      let kept: Antwoord | undefined
      return {
        ...client,
        haalStructuur: async (verzoek) => {
          kept ??= await client.haalStructuur(verzoek)
          return kept
        },
      }
    },
  },
})
