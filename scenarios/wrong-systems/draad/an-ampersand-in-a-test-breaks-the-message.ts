import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Namen van toetsen worden niet ontsnapt: door Taal & Lezen is het hele bericht geen XML en komt van niemand een resultaat aan.',
  violates: ['D27', 'I04'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'toetsnaam-met-tekens [Taal & Lezen]',
  bend: {
    transport: (own) => (request) =>
      own(request.body === undefined ? request : { ...request, body: request.body.replaceAll('&amp;', '&') }),
  },
})
