import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het ECK iD wordt alleen bij het aanmaken bewaard; wie al bestond krijgt het nooit.',
  violates: ['A12'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'eckid-komt-erbij',
  bend: {
    applied: storesLeerling(({ eckid, ...row }, before) => {
      const kept = before === undefined ? eckid : before.eckid
      return { ...row, ...(kept && { eckid: kept }) }
    }),
  },
})
