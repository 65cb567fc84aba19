import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het versturen staat het nummer van de leerling in het adres.',
  violates: ['I07', 'H01'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'nummer-met-spaties',
  bend: {
    transport: (own) => (request) => {
      const [, key] = /leerlingid>([^<]+)</.exec(request.body ?? '') ?? []
      return own(
        key === undefined ? request : { ...request, url: `${request.url}?leerling=${encodeURIComponent(key)}` },
      )
    },
  },
})
