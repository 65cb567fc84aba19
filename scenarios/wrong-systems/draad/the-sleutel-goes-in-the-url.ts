import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De autorisatiesleutel staat in het adres, en zo in elk logboek onderweg.',
  violates: ['F19', 'I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  slipsThrough: 'In elk verhaal: geen adres van een verzoek bevat de autorisatiesleutel.',
  bend: () => {
    let sleutel = ''
    return {
      calls: (own) => ({
        koppel: (koppeling) => {
          sleutel = koppeling.autorisatiesleutel
          return own.koppel(koppeling)
        },
      }),
      transport: (own) => (request) =>
        own(
          request.method === 'POST'
            ? { ...request, url: `${request.url}?sleutel=${encodeURIComponent(sleutel)}` }
            : request,
        ),
    }
  },
})
