import { eachLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij leerkrachten wordt het voorvoegsel niet gelezen; juf De Boer heet Boer.',
  violates: ['B20', 'B16'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'eckid-van-de-juf',
  bend: {
    delivery: eachLeerkracht(({ voorvoegsel: _, ...one }) => one),
  },
})
