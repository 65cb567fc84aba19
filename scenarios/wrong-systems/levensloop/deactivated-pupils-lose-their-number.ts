import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie gedeactiveerd wordt verliest zijn nummer; komt hij terug, dan kent niemand hem.',
  violates: ['G01', 'G14'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'van-school',
  bend: {
    applied: storesLeerling(({ key, eckid, ...row }) => ({
      ...row,
      ...(row.actief !== false && { ...(key && { key }), ...(eckid && { eckid }) }),
    })),
  },
})
