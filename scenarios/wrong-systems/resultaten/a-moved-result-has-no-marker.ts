import { onMoving } from '../shared-results.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een uitslag die van het ene kind naar het andere gaat wordt daar nieuw ingevoerd, en wie hem nakeek gaat niet mee.',
  violates: ['H04', 'H08'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'overgang-met-van-alles',
  bend: onMoving((results, moved) =>
    results.map((one) => {
      if (one.id !== moved.id) return one
      const { verwerker: _, ...rest } = one
      return rest
    }),
  ),
})
