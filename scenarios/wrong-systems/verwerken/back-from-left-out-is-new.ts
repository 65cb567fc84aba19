import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie bij een twijfel eerst Niet importeren en dan weer Nieuw kiest heeft volgens het scherm gekeken; er komt een dubbel kind zonder dat iemand het vroeg.',
  violates: ['G19', 'A25'],
  ernst: 'S2',
  familie: 'beslist-zelf-bij-twijfel',
  smaak: true,
  caughtBy: 'toch-maar-nieuw',
  bend: {
    calls: (own) => ({
      beslis: async (question) => {
        const answer = await own.beslis(question)
        return question.actie === 'nieuw' && answer.kind === 'ok' ? own.beslis(question) : answer
      },
    }),
  },
})
