import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Content-Length telt letters in plaats van bytes: staat er een é in de naam van een toets, dan breekt het bericht aan het eind af en weigert ESIS alles.',
  violates: ['I04', 'B25'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'toetsnaam-met-tekens [Coëfficiënten]',
  bend: {
    transport: (own) => (request) =>
      own(
        request.body === undefined
          ? request
          : { ...request, body: Buffer.from(request.body).subarray(0, request.body.length).toString() },
      ),
  },
})
