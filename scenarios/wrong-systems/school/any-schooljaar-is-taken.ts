import { defineWrongSystem } from './wrong-system.ts'

export const anySchooljaarIsTaken = defineWrongSystem({
  name: 'any-schooljaar-is-taken',
  story: 'Het schooljaar wordt niet bekeken: "26/27" mag ook, en de fout komt pas ’s nachts.',
  violates: ['F20', 'F08'],
  caughtBy: 'schooljaar-verkeerd-getypt [20-21]',
  bend: {
    calls: (own) => ({
      koppel: async ({ schooljaar, ...koppeling }) => {
        const outcome = await own.koppel({ schooljaar, ...koppeling })
        return outcome.kind === 'geweigerd' && outcome.redenen.some((reden) => reden.includes('schooljaar'))
          ? { kind: 'ok' }
          : outcome
      },
    }),
  },
})
