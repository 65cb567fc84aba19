import { defineWrongSystem } from './wrong-system.ts'

export const refusedIsForEver = defineWrongSystem({
  name: 'refused-is-for-ever',
  story: 'Wat een keer geweigerd is gaat nooit meer, ook niet als het kind weer bekend is.',
  violates: ['H02', 'A09'],
  caughtBy: 'geweigerd-en-daarna-goed',
  bend: {
    calls: (own) => {
      let wasRefused = false
      return {
        reset: (start) => {
          wasRefused = false
          return own.reset(start)
        },
        verstuur: async (options) => {
          if (wasRefused) return { verstuurd: 0 }
          const answer = await own.verstuur(options)
          wasRefused = (answer.geweigerd?.length ?? 0) > 0
          return answer
        },
      }
    },
  },
})
