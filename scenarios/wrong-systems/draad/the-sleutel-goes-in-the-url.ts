import { withSleutel } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De autorisatiesleutel staat in het adres, en zo in elk logboek onderweg.',
  violates: ['F19', 'I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'herimport',
  bend: () =>
    withSleutel((request, sleutel) =>
      request.method === 'POST'
        ? { ...request, url: `${request.url}?sleutel=${encodeURIComponent(sleutel)}` }
        : request,
    ),
})
