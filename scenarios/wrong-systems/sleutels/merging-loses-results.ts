import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het samenvoegen verdwijnt de dubbele, met alles wat eraan hing.',
  violates: ['A26'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: {
    calls: anewAtReset((own) => {
      const gone = new Set<string>()
      return {
        voegSamen: async (paar) => {
          const { resultaten = [] } = await own.toestand()
          for (const { id, leerling } of resultaten) if (leerling === paar.verdwijnt) gone.add(id)
          return own.voegSamen(paar)
        },
        toestand: async () => {
          const state = await own.toestand()
          return { ...state, resultaten: state.resultaten?.filter(({ id }) => !gone.has(id)) ?? [] }
        },
        verstuur: async (options) => (gone.size > 0 ? { verstuurd: 0 } : own.verstuur(options)),
      }
    }),
  },
})
