import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Eén leerling die ESIS niet meer kent houdt alle andere resultaten tegen.',
  violates: ['H02'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  caughtBy: 'let-op-een-kind-dat-esis-niet-kent',
  bend: {
    client: (client) => ({
      ...client,
      brengLeerresultaten: async (bericht) => {
        const answer = await client.brengLeerresultaten(bericht)
        return answer.kind === 'fault' ? { ...answer, faultcode: 'Server.InterneFout' } : answer
      },
    }),
  },
})
