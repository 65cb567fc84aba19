import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De groep wordt alleen bij het aanmaken gezet; wie verhuist blijft staan waar hij zat.',
  violates: ['G02'],
  ernst: 'S1',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-wie-van-groep-verandert',
  bend: {
    applied: storesLeerling((row, before) => ({ ...row, ...(before?.groepen?.length && { groepen: before.groepen }) })),
  },
})
