import { defineWrongSystem } from './wrong-system.ts'

export const oneInvitationPerGroup = defineWrongSystem({
  name: 'one-invitation-per-group',
  story: 'Voor elke groep gaat er een uitnodiging uit; de directeur krijgt er acht.',
  violates: ['E11', 'E24'],
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
