import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wordt een school voor de tweede keer aangevraagd, dan staat zij er twee keer: met elk kind dubbel.',
  violates: ['F10', 'G16'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  slipsThrough: 'Dezelfde school tegelijk twee keer koppelen; elk kind staat er één keer.',
  bend: () => {
    let busy = 0
    let isDouble = false
    return {
      calls: (own) => ({
        reset: (start) => {
          isDouble = false
          return own.reset(start)
        },
        koppel: async (koppeling) => {
          const had = await own.toestand()
          isDouble ||= busy > 0 && had.leerlingen.some(({ key }) => key !== undefined)
          busy++
          return own.koppel(koppeling).finally(() => busy--)
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
