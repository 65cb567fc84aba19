import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na een storing wordt afgemaakt wat er openstond, ook een import die nog niemand had bekeken.',
  violates: ['G16', 'I09'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'stroom-valt-uit [1]',
  bend: {
    calls: (own) => ({
      valUit: async (question) => {
        const answer = await own.valUit(question)
        if (question.tijdens === 'importeer') await own.verwerk({ bevestigd: true })
        return answer
      },
    }),
  },
})
