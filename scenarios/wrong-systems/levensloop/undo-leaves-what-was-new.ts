import type { Toestand } from '../../../contracts/adapter/adapter.ts'
import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Ongedaan maken zet oude waarden terug, maar nieuwe leerlingen blijven staan.',
  violates: ['G14', 'G19'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'let-op-ongedaan-maken',
  bend: {
    calls: anewAtReset((own) => {
      let left: Toestand['leerlingen'] = []
      return {
        maakOngedaan: async () => {
          const before = await own.toestand()
          const outcome = await own.maakOngedaan()
          const now = await own.toestand()
          left = before.leerlingen.filter(({ id }) => !now.leerlingen.some((one) => one.id === id))
          return outcome
        },
        toestand: async () => {
          const state = await own.toestand()
          return { ...state, leerlingen: [...state.leerlingen, ...left] }
        },
      }
    }),
  },
})
