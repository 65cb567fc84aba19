import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Voor elke groep gaat er een uitnodiging uit; de directeur krijgt er acht.',
  violates: ['E11', 'E24'],
  ernst: 'S3',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'in-alle-groepen',
  bend: {
    applied: ({ after, leerkrachten }) => ({
      uitnodiging: after.uitnodiging.flatMap((one) => [
        one,
        ...(leerkrachten.get(one.leerkracht)?.groepen ?? [])
          .slice(1)
          .map(({ key }) => ({ ...one, id: `${one.id}-${key}` })),
      ]),
    }),
  },
})
