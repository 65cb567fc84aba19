import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wordt het geslacht niet gestuurd, dan is het voortaan leeg.',
  violates: ['C08'],
  ernst: 'S4',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'geslacht-ontbreekt',
  bend: {
    applied: storesLeerling(({ geslacht, ...row }, _, came) => ({
      ...row,
      ...((came === undefined || came.geslacht) && geslacht && { geslacht }),
    })),
  },
})
