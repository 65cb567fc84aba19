import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na elke verwerking krijgt iedere leerkracht in de levering een uitnodiging, ook wie er al jaren is.',
  violates: ['E03', 'E24', 'G16'],
  ernst: 'S3',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'let-op-een-uitnodiging-per-mens',
  bend: {
    applied: ({ after, leerkrachten }) => ({
      uitnodiging: [
        ...after.uitnodiging,
        ...[...leerkrachten.keys()].flatMap((leerkracht) => {
          const emailadres = after.leerkracht.find(({ id }) => id === leerkracht)?.emailadres
          const isNew = after.uitnodiging.some((one) => one.leerkracht === leerkracht)
          return emailadres === undefined || (isNew && after.import.length === 1)
            ? []
            : [{ id: `uitnodiging-${after.import.length}-${leerkracht}`, leerkracht, emailadres, gemaaktOp: 0 }]
        }),
      ],
    }),
  },
})
