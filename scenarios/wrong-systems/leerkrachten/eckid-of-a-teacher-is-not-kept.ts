import { storesLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const eckidOfATeacherIsNotKept = defineWrongSystem({
  name: 'eckid-of-a-teacher-is-not-kept',
  story: 'Het ECK iD van een leerkracht wordt niet bewaard; na een overstap is iedereen nieuw.',
  violates: ['E21'],
  caughtBy: 'eckid-van-de-juf',
  bend: {
    applied: storesLeerkracht(({ eckid: _, ...row }) => row),
  },
})
