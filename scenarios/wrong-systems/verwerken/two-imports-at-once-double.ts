import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twee mensen importeren tegelijk; wat de een verwerkt komt er bij de ander nog eens bij.',
  violates: ['G16', 'G18'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  slipsThrough: 'Twee keer tegelijk importeren en dan verwerken; elk kind staat er één keer.',
  bend: () => {
    let busy = 0
    let isDouble = false
    return {
      calls: (own) => ({
        reset: (start) => {
          isDouble = false
          return own.reset(start)
        },
        importeer: async (koppeling) => {
          isDouble ||= busy > 0
          busy++
          return own.importeer(koppeling).finally(() => busy--)
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
