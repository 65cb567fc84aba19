import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat een keer geweigerd is gaat nooit meer, ook niet als het kind weer bekend is.',
  violates: ['H02', 'A09'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'geweigerd-en-daarna-goed',
  bend: {
    calls: anewAtReset((own) => {
      let wasRefused = false
      return {
        verstuur: async (options) => {
          if (wasRefused) return { verstuurd: 0 }
          const answer = await own.verstuur(options)
          wasRefused = (answer.geweigerd?.length ?? 0) > 0
          return answer
        },
      }
    }),
  },
})
