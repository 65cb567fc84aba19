import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Scores worden voor het bericht op zijn Nederlands opgemaakt: 1234 wordt 1.234, en dat leest ESIS als ruim één of helemaal niet.',
  violates: ['H01', 'H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'grote-en-kleine-scores',
  bend: {
    transport: (own) => (request) =>
      own(
        request.body === undefined
          ? request
          : {
              ...request,
              body: request.body.replaceAll(
                /((?:vaardigheidsscore|[<:]score)>)(\d+)(\d{3})(?=[.<])/g,
                (_all, tag: string, thousands: string, rest: string) => `${tag}${thousands}.${rest}`,
              ),
            },
      ),
  },
})
