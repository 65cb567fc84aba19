import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De naam van de groep wordt alleen bij het aanmaken gezet.',
  violates: ['D21'],
  ernst: 'S4',
  familie: 'neemt-wijziging-niet-over',
  caughtBy: 'let-op-een-nieuwe-naam',
  bend: {
    applied: ({ before, after }) => ({
      groep: after.groep.map((row) => ({
        ...row,
        naam: before.groep.find(({ id }) => id === row.id)?.naam ?? row.naam,
      })),
    }),
  },
})
