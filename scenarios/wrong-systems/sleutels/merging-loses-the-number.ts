import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na het samenvoegen heeft wie blijft geen nummer; bij de volgende import is hij nieuw.',
  violates: ['A26', 'A25'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'samengevoegd-kind-heeft-alles',
  bend: {
    calls: anewAtReset((own) => {
      const merged = new Set<string>()
      return {
        voegSamen: async (paar) => {
          merged.add(paar.blijft)
          return own.voegSamen(paar)
        },
        verwerk: async (options) => {
          merged.clear()
          return own.verwerk(options)
        },
        toestand: async () => {
          const state = await own.toestand()
          return {
            ...state,
            leerlingen: state.leerlingen.map(({ key, ...one }) => ({
              ...one,
              ...(key && !merged.has(one.id) && { key }),
            })),
          }
        },
      }
    }),
  },
})
