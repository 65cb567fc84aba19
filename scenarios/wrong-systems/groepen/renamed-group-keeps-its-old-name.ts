import { defineWrongSystem } from './wrong-system.ts'

export const renamedGroupKeepsItsOldName = defineWrongSystem({
  name: 'renamed-group-keeps-its-old-name',
  story: 'De naam van de groep wordt alleen bij het aanmaken gezet.',
  violates: ['D21'],
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
