import { defineWrongSystem } from './wrong-system.ts'

export const appliesWhatIsThereNow = defineWrongSystem({
  name: 'applies-what-is-there-now',
  story: 'Bij het verwerken wordt alles opnieuw opgehaald; wat er ’s nachts bij kwam heeft niemand gezien.',
  violates: ['G18'],
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
