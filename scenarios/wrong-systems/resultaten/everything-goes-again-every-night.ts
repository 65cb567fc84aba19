import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Elke nacht gaat alles opnieuw, met nieuwe nummers; in ESIS staan na een week zeven scores.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-dubbel',
  caughtBy: 'antwoord-kwijt',
  bend: {
    calls: anewAtReset((own) => {
      const nights = new Map<string, number>()
      return {
        normeer: async (resultaat) => {
          nights.set(JSON.stringify(resultaat), 0)
          return own.normeer(resultaat)
        },
        verstuur: async (options) => {
          const answer = await own.verstuur(options)
          for (const [text, night] of nights) {
            const resultaat = JSON.parse(text)
            const dag = String(night + 1).padStart(2, '0')
            if (night > 0)
              await own.normeer({ ...resultaat, afnamedatum: `${resultaat.afnamedatum.slice(0, 8)}${dag}` })
            nights.set(text, night + 1)
          }
          return answer.verstuurd === 0 ? own.verstuur(options) : answer
        },
      }
    }),
  },
})
