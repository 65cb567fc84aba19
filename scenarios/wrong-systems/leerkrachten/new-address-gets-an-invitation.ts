import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een nieuw e-mailadres geldt als een nieuw account.',
  violates: ['E03', 'B20'],
  ernst: 'S3',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'let-op-een-uitnodiging-per-mens',
  bend: {
    applied: ({ before, after }) => ({
      uitnodiging: [
        ...after.uitnodiging,
        ...after.leerkracht.flatMap(({ id, emailadres }) => {
          const was = before.leerkracht.find((row) => row.id === id)
          return was && emailadres && was.emailadres !== emailadres
            ? [{ id: `uitnodiging-${id}-nieuw-adres`, leerkracht: id, emailadres, gemaaktOp: 0 }]
            : []
        }),
      ],
    }),
  },
})
