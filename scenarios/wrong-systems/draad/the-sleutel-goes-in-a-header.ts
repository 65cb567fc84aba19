import { withSleutel } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De autorisatiesleutel gaat ook als kop mee; een proxy schrijft koppen op.',
  violates: ['F19', 'I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'herimport',
  bend: () =>
    withSleutel((request, sleutel) => ({ ...request, headers: { ...request.headers, 'x-sleutel': sleutel } })),
})
