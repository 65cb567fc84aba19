import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie met de hand gedeactiveerd wordt verliest zijn nummer; de volgende import maakt hem opnieuw aan.',
  violates: ['A28', 'G14'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'met-de-hand-gedeactiveerd',
  bend: {
    centrum: afterwards(['setActief'], ({ leerling }) => ({
      leerling: leerling.map(({ key, eckid, ...row }) => ({
        ...row,
        ...(row.actief !== false && { ...(key && { key }), ...(eckid && { eckid }) }),
      })),
    })),
  },
})
