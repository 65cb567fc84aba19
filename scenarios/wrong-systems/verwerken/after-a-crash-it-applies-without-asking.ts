import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een verwerking die is afgebroken door een storing wordt na de herstart afgemaakt, zonder de vraag die nog gesteld had moeten worden.',
  violates: ['G06', 'I09'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'uitval-tussen-mail-en-bewaren',
  bend: {
    calls: (own) => ({
      valUit: async (question) => {
        const answer = await own.valUit(question)
        if (question.tijdens === 'verwerk') await own.verwerk({ ...question.vraag, bevestigd: true })
        return answer
      },
    }),
  },
})
