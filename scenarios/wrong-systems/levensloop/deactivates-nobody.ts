import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie van school is blijft voor altijd in de lijst staan.',
  violates: ['G01'],
  ernst: 'S2',
  familie: 'deactiveert-te-weinig',
  caughtBy: 'let-op-wie-van-school-gaat',
  bend: {
    applied: storesLeerling((row, before, came) =>
      came === undefined && before?.actief !== false && row.actief === false
        ? (({ actief, ...rest }) => rest)(row)
        : row,
    ),
  },
})
