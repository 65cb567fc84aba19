import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Kind en toets samen zijn de sleutel; de meting van het voorjaar overschrijft die van het najaar.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'zelfde-toets-een-half-jaar-later',
  bend: {
    calls: anewAtReset((own) => {
      const first = new Map<string, string>()
      return {
        normeer: (resultaat) => {
          const place = `${resultaat.leerling} ${resultaat.toets}`
          first.set(place, first.get(place) ?? resultaat.afnamedatum)
          return own.normeer({ ...resultaat, afnamedatum: first.get(place)! })
        },
      }
    }),
  },
})
