import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De rechten staan in een tabel per extern nummer: de invaller die het nummer van de vertrokken beheerder krijgt, is daarmee beheerder.',
  violates: ['E13', 'E18'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'nummer-van-een-beheerder',
  bend: {
    applied: storesLeerkracht((row, before, came, all) => {
      if (before !== undefined || came === undefined || row.key === undefined) return row
      const had = all.before.leerkracht.find(
        (one) => one.key === row.key && one.school === row.school && one.rechten !== undefined,
      )
      return had?.rechten === undefined ? row : { ...row, rechten: had.rechten }
    }),
  },
})
