import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Ongedaan maken haalt weg wat nieuw was; namen en groepen van wie er al was blijven veranderd.',
  violates: ['G17', 'G19'],
  ernst: 'S4',
  familie: 'herstelt-half',
  caughtBy: 'ongedaan-gemaakt',
  bend: {
    calls: anewAtReset((own) => {
      const changed = new Map<string, object>()
      return {
        maakOngedaan: async () => {
          for (const leerling of (await own.toestand()).leerlingen) changed.set(leerling.id, leerling)
          return own.maakOngedaan()
        },
        toestand: async () => {
          const state = await own.toestand()
          return {
            ...state,
            leerlingen: state.leerlingen.map((leerling) => ({ ...leerling, ...changed.get(leerling.id) })),
          }
        },
      }
    }),
  },
})
