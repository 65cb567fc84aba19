import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De vestiging wordt nergens bewaard; er wordt altijd naar 00 gevraagd.',
  violates: ['F09', 'F02'],
  ernst: 'S1',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'eigen-vestiging',
  bend: {
    client: (client) => ({
      ...client,
      haalLeerlinggegevens: ({ dependancecode: _, ...verzoek }) => client.haalLeerlinggegevens(verzoek),
    }),
  },
})
