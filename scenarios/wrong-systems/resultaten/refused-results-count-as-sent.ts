import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er wordt niet naar het antwoord gekeken: verstuurd is verstuurd.',
  violates: ['H02'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
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
