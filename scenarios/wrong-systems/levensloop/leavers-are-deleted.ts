import { defineWrongSystem } from './wrong-system.ts'

export const leaversAreDeleted = defineWrongSystem({
  name: 'leavers-are-deleted',
  story: 'Wie niet meer komt wordt verwijderd, met zijn resultaten.',
  violates: ['G01', 'A29'],
  caughtBy: 'let-op-wie-van-school-gaat',
  bend: {
    applied: ({ after, before }) => ({
      leerling: after.leerling.filter(
        (row) => row.actief !== false || before.leerling.find(({ id }) => id === row.id)?.actief === false,
      ),
    }),
  },
})
