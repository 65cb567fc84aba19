import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het ECK iD van een leerkracht wordt niet bewaard; na een overstap is iedereen nieuw.',
  violates: ['E21'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'eckid-van-de-juf',
  bend: {
    applied: storesLeerkracht(({ eckid: _, ...row }) => row),
  },
})
