import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie niet meer komt houdt zijn groep, en ziet de resultaten van kinderen die hij niet meer lesgeeft.',
  violates: ['E23'],
  ernst: 'S2',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'leerkracht-weg',
  bend: {
    applied: storesLeerkracht((row, before, came) =>
      came === undefined && before !== undefined ? { ...row, groepen: before.groepen } : row,
    ),
  },
})
