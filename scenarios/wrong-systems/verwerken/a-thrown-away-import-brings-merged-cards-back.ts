import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een import weggooien zet alle kaarten terug zoals een back-up ze heeft, en die weet niet van samenvoegen. Daarna staat het kind weer twee keer in de lijst.',
  violates: ['A25', 'G17'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: {
    centrum: afterwards(['abort'], ({ leerling }) => ({
      leerling: leerling.map(({ samengevoegdMet, ...one }) =>
        samengevoegdMet === undefined ? one : { ...one, actief: true },
      ),
    })),
  },
})
