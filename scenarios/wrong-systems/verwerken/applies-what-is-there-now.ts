import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het verwerken wordt alles opnieuw opgehaald; wat er ’s nachts bij kwam heeft niemand gezien.',
  violates: ['G18'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'een-nacht-erover',
  bend: {
    calls: (own) => {
      let last: Parameters<typeof own.importeer>[0] | undefined
      return {
        importeer: (koppeling) => {
          last = koppeling
          return own.importeer(koppeling)
        },
        verwerk: async (options) => {
          if (last !== undefined) await own.importeer(last)
          return own.verwerk(options)
        },
      }
    },
  },
})
