import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ook een import die mislukt zet het tijdstip vooruit; wat er in stond komt pas terug als er weer iets verandert.',
  violates: ['G08', 'I09'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'na-een-mislukte-import [{ soort: http-status, status: 503 }]',
  bend: () => {
    let missed = false
    return {
      client: (client) => ({
        ...client,
        haalLeerlinggegevens: async (verzoek) => {
          if (missed) return { kind: 'geenwijzigingen' }
          const answer = await client.haalLeerlinggegevens(verzoek)
          missed = answer.kind === 'onbereikbaar' || answer.kind === 'ongeldig'
          return answer
        },
      }),
      calls: (own) => ({
        reset: (start) => {
          missed = false
          return own.reset(start)
        },
      }),
    }
  },
})
