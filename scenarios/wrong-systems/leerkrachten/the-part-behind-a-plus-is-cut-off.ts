import { eachLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Van administratie+els@ wordt administratie@ bewaard: de uitnodiging komt in een postvak dat iedereen leest.',
  violates: ['E02', 'E24'],
  ernst: 'S1',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'nieuwe-collega-in-hetzelfde-postvak',
  bend: {
    delivery: eachLeerkracht((one) => ({
      ...one,
      ...(one.emailadres && { emailadres: one.emailadres.replace(/\+[^@]*@/, '@') }),
    })),
  },
})
