import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een resultaat gaat één keer; een verbeterde score blijft thuis.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'score-verbeterd',
  bend: {
    client: (client) => {
      const sent = new Set<string>()
      return {
        ...client,
        brengLeerresultaten: async (bericht) => {
          const toetsafnames = bericht.toetsafnames
            .map((afname) => ({ ...afname, resultaten: afname.resultaten.filter(({ key }) => !sent.has(key)) }))
            .filter(({ resultaten }) => resultaten.length > 0)
          if (toetsafnames.length === 0) return { kind: 'bevestigd' }
          const answer = await client.brengLeerresultaten({ ...bericht, toetsafnames })
          if (answer.kind === 'bevestigd')
            for (const { resultaten } of toetsafnames) for (const { key } of resultaten) sent.add(key)
          return answer
        },
      }
    },
  },
})
