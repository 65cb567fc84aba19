import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Na een verzending is alles tot en met de laatste afnamedatum gedaan; een toets die later wordt nagekeken dan hij is gemaakt geldt al als verstuurd.',
  violates: ['H05', 'I08'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'nog-eens-versturen',
  bend: () => {
    const done = new Map<string, string>()
    const sending = new Map<string, string>()
    return {
      client: (client) => ({
        ...client,
        brengLeerresultaten: async (bericht) => {
          const place = `${bericht.school.brincode}${bericht.school.dependancecode}`
          const since = done.get(place) ?? ''
          const toetsafnames = bericht.toetsafnames
            .map((one) => ({ ...one, resultaten: one.resultaten.filter(({ afnamedatum }) => afnamedatum >= since) }))
            .filter(({ resultaten }) => resultaten.length > 0)
          for (const { resultaten } of toetsafnames)
            for (const { afnamedatum } of resultaten)
              if (afnamedatum > (sending.get(place) ?? '')) sending.set(place, afnamedatum)
          return toetsafnames.length === 0
            ? { kind: 'bevestigd' }
            : client.brengLeerresultaten({ ...bericht, toetsafnames })
        },
      }),
      calls: (own) => ({
        reset: (start) => {
          done.clear()
          sending.clear()
          return own.reset(start)
        },
        verstuur: async (question) => {
          sending.clear()
          const answer = await own.verstuur(question)
          if (answer.verstuurd > 0)
            for (const [place, day] of sending) if (day > (done.get(place) ?? '')) done.set(place, day)
          return answer
        },
      }),
    }
  },
})
