import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Ongedaan maken verwijdert wie nieuw was, ook als er intussen getoetst is.',
  violates: ['G17'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'ongedaan-na-een-toets',
  bend: {
    calls: anewAtReset((own) => {
      const born = new Set<string>()
      return {
        verwerk: async (options) => {
          const had = new Set((await own.toestand()).leerlingen.map(({ id }) => id))
          const answer = await own.verwerk(options)
          for (const { id } of (await own.toestand()).leerlingen) if (!had.has(id)) born.add(id)
          return answer
        },
        maakOngedaan: async () => {
          const outcome = await own.maakOngedaan()
          born.add('ongedaan')
          return outcome
        },
        toestand: async () => {
          const state = await own.toestand()
          return born.has('ongedaan')
            ? { ...state, leerlingen: state.leerlingen.filter(({ id }) => !born.has(id)) }
            : state
        },
      }
    }),
  },
})
