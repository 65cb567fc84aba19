import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Status 200 is goed: een fault op een bericht met resultaten die zo binnenkomt geldt als ontvangstbewijs.',
  violates: ['I11', 'H02'],
  ernst: 'S2',
  familie: 'verwart-antwoorden',
  caughtBy: 'fault-met-status-200',
  bend: () => {
    let status = 0
    return {
      transport: (own) => async (request) => {
        const heard = await own(request)
        status = 'kind' in heard ? 0 : heard.status
        return heard
      },
      client: (client) => ({
        ...client,
        brengLeerresultaten: async (bericht) => {
          const answer = await client.brengLeerresultaten(bericht)
          return answer.kind === 'fault' && status === 200 ? { kind: 'bevestigd' } : answer
        },
      }),
    }
  },
})
