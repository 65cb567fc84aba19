import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij een import wordt de rij van een leerkracht opnieuw geschreven, zonder de rechten die een mens gaf. Daarna kan niemand op school nog importeren.',
  violates: ['E13'],
  ernst: 'S3',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'een-jaar-met-verloop-in-het-team',
  bend: {
    applied: storesLeerkracht((row, before, came) => {
      if (before === undefined || came === undefined) return row
      const { rechten: _, ...rest } = row
      return rest
    }),
  },
})
