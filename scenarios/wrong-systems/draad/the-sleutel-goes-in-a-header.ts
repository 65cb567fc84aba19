import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De autorisatiesleutel gaat ook als kop mee; een proxy schrijft koppen op.',
  violates: ['F19', 'I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  slipsThrough: 'In elk verhaal: geen kop van een verzoek bevat de autorisatiesleutel.',
  bend: () => {
    let sleutel = ''
    return {
      calls: (own) => ({
        koppel: (koppeling) => {
          sleutel = koppeling.autorisatiesleutel
          return own.koppel(koppeling)
        },
      }),
      transport: (own) => (request) => own({ ...request, headers: { ...request.headers, 'x-sleutel': sleutel } }),
    }
  },
})
