import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie voor het eerst gekoppeld wordt krijgt een uitnodiging, ook als hij allang een account heeft.',
  violates: ['E24', 'E03'],
  ernst: 'S3',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'account-van-voor-de-koppeling',
  bend: {
    applied: ({ before, after, leerkrachten }) => ({
      uitnodiging: [
        ...after.uitnodiging,
        ...[...leerkrachten.keys()].flatMap((leerkracht) => {
          const was = before.leerkracht.find(({ id }) => id === leerkracht)
          return was === undefined || was.key !== undefined || was.emailadres === undefined
            ? []
            : [{ id: `uitnodiging-${leerkracht}`, leerkracht, emailadres: was.emailadres, gemaaktOp: 0 }]
        }),
      ],
    }),
  },
})
