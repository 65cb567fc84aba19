import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie niet meer komt houdt zijn groep, en ziet de resultaten van kinderen die hij niet meer lesgeeft.',
  violates: ['E23'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'invaller-vervangen',
  bend: {
    applied: storesLeerkracht((row, before, came) => (came === undefined && before !== undefined ? before : row)),
  },
})
