import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const deactivatesNobody = defineWrongSystem({
  name: 'deactivates-nobody',
  story: 'Wie van school is blijft voor altijd in de lijst staan.',
  violates: ['G01'],
  caughtBy: 'let-op-wie-van-school-gaat',
  bend: {
    applied: storesLeerling((row, before, came) =>
      came === undefined && before?.actief !== false && row.actief === false
        ? (({ actief, ...rest }) => rest)(row)
        : row,
    ),
  },
})
