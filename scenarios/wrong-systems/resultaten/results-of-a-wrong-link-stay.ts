import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat eenmaal verstuurd is gaat nooit meer, ook niet als blijkt dat het bij een ander kind hoorde.',
  violates: ['H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'let-op-een-kind-dat-esis-niet-kent',
  bend: {
    client: (client) => {
      const sent = new Set<string>()
      return {
        ...client,
        brengLeerresultaten: async (bericht) => {
          const toetsafnames = bericht.toetsafnames
            .map((afname) => ({ ...afname, resultaten: afname.resultaten.filter(({ key }) => !sent.has(key)) }))
            .filter(({ resultaten }) => resultaten.length > 0)
          for (const { resultaten } of toetsafnames) for (const { key } of resultaten) sent.add(key)
          return toetsafnames.length === 0
            ? { kind: 'bevestigd' }
            : client.brengLeerresultaten({ ...bericht, toetsafnames })
        },
      }
    },
  },
})
