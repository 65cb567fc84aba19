import { defineWrongSystem } from './wrong-system.ts'

export const refusedResultsCountAsSent = defineWrongSystem({
  name: 'refused-results-count-as-sent',
  story: 'Er wordt niet naar het antwoord gekeken: verstuurd is verstuurd.',
  violates: ['H02'],
  caughtBy: 'let-op-een-kind-dat-esis-niet-kent',
  bend: {
    client: (client) => ({
      ...client,
      brengLeerresultaten: async (bericht) => {
        await client.brengLeerresultaten(bericht)
        return { kind: 'bevestigd' }
      },
    }),
  },
})
