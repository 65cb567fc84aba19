import { defineWrongSystem } from './wrong-system.ts'

export const lostAnswerCountsAsSent = defineWrongSystem({
  name: 'lost-answer-counts-as-sent',
  story: 'Komt er geen antwoord, dan zal het wel gelukt zijn.',
  violates: ['I09', 'H05'],
  caughtBy: 'geen-antwoord',
  bend: {
    client: (client) => ({
      ...client,
      brengLeerresultaten: async (bericht) => {
        const answer = await client.brengLeerresultaten(bericht)
        return answer.kind === 'onbereikbaar' || answer.kind === 'ongeldig' ? { kind: 'bevestigd' } : answer
      },
    }),
  },
})
