import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie er al was en bij de eerste import haar nummer krijgt, wordt als leerkracht opgeschreven. Was zij beheerder, dan is zij dat niet meer.',
  violates: ['E13', 'A25'],
  ernst: 'S3',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'account-van-voor-de-koppeling',
  bend: {
    applied: storesLeerkracht((row, before) => {
      if (before === undefined || before.key !== undefined || row.key === undefined) return row
      const { rechten: _, ...rest } = row
      return rest
    }),
  },
})
