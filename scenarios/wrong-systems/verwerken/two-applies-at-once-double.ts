import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twee mensen drukken tegelijk op verwerken: elke leerling komt er twee keer.',
  violates: ['G16'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  slipsThrough: 'Twee keer tegelijk verwerken; elk kind staat er één keer.',
  bend: () => {
    let busy = 0
    let isDouble = false
    return {
      calls: (own) => ({
        reset: (start) => {
          isDouble = false
          return own.reset(start)
        },
        verwerk: async (options) => {
          isDouble ||= busy > 0
          busy++
          await Promise.resolve()
          return own.verwerk(options).finally(() => busy--)
        },
        toestand: async () => {
          const state = await own.toestand()
          const again = state.leerlingen.map((one) => ({ ...one, id: `${one.id}-nog-eens` }))
          return isDouble ? { ...state, leerlingen: [...state.leerlingen, ...again] } : state
        },
      }),
    }
  },
})
