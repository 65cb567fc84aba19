import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie twee keer op de knop drukt heeft elke nieuwe leerling twee keer.',
  violates: ['G16'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'let-op-twee-keer-op-de-knop',
  bend: {
    calls: (own) => {
      let applied = 0
      const doubled = async () => {
        const state = await own.toestand()
        return applied < 2
          ? state
          : {
              ...state,
              leerlingen: [
                ...state.leerlingen,
                ...state.leerlingen.map((leerling) => ({ ...leerling, id: `${leerling.id}-nog-eens` })),
              ],
            }
      }
      return {
        reset: (start) => {
          applied = 0
          return own.reset(start)
        },
        importeer: (koppeling) => {
          applied = 0
          return own.importeer(koppeling)
        },
        verwerk: async (options) => {
          const answer = await own.verwerk(options)
          if (answer.kind === 'verwerkt') applied++
          return answer
        },
        toestand: doubled,
      }
    },
  },
})
