import { defineWrongSystem } from './wrong-system.ts'

export const dependancecodeIsNotSent = defineWrongSystem({
  name: 'dependancecode-is-not-sent',
  story: 'De vestiging wordt nergens bewaard; er wordt altijd naar 00 gevraagd.',
  violates: ['F09', 'F02'],
  caughtBy: 'eigen-vestiging',
  bend: {
    client: (client) => ({
      ...client,
      haalLeerlinggegevens: ({ dependancecode: _, ...verzoek }) => client.haalLeerlinggegevens(verzoek),
    }),
  },
})
