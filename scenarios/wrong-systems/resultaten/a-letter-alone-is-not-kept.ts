import { afterNorming } from '../shared-results.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een uitslag is een getal: van wie alleen een letter kreeg wordt niets bewaard, en dat het gelukt is gezegd.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'met-een-letter-en-onderdelen',
  bend: {
    centrum: afterNorming(({ id, resultaat: { uitslag } }, own) => {
      if (uitslag.kind === 'oso' && uitslag.toetsscore === undefined) own.removeResultaat(id)
    }),
  },
})
