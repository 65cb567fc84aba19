import { defineWrongSystem } from './wrong-system.ts'

export const oneRefusedPupilStopsAll = defineWrongSystem({
  name: 'one-refused-pupil-stops-all',
  story: 'Eén leerling die ESIS niet meer kent houdt alle andere resultaten tegen.',
  violates: ['H02'],
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
