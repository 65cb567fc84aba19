import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Gaat een nummer naar een nieuw kind, dan raakt alleen een actieve kaart het kwijt; een gedeactiveerde houdt het.',
  violates: ['A04', 'G15', 'H04'],
  ernst: 'S1',
  familie: 'verliest-nummers',
  caughtBy: 'late-toets-van-wie-verhuisde',
  bend: {
    applied: storesLeerling((row, before) =>
      before?.actief === false && before.key !== undefined && row.key === undefined && row.actief === false
        ? { ...row, key: before.key }
        : row,
    ),
  },
})
