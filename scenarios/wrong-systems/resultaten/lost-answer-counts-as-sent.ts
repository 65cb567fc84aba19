import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Komt er geen antwoord, dan zal het wel gelukt zijn.',
  violates: ['I09', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
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
