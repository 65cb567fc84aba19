import { eachLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const voorvoegselOfATeacherIsDropped = defineWrongSystem({
  name: 'voorvoegsel-of-a-teacher-is-dropped',
  story: 'Bij leerkrachten wordt het voorvoegsel niet gelezen; juf De Boer heet Boer.',
  violates: ['B20', 'B16'],
  caughtBy: 'eckid-van-de-juf',
  bend: {
    delivery: eachLeerkracht(({ voorvoegsel: _, ...one }) => one),
  },
})
