import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het versturen staat het nummer van de leerling in het adres.',
  violates: ['I07', 'H01'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  slipsThrough:
    'In elk verhaal: geen adres van een verzoek bevat een sleutel, nummer of naam die in de school voorkomt.',
  bend: {
    transport: (own) => (request) => {
      const [, key] = /leerlingid>([^<]+)</.exec(request.body ?? '') ?? []
      return own(
        key === undefined ? request : { ...request, url: `${request.url}?leerling=${encodeURIComponent(key)}` },
      )
    },
  },
})
