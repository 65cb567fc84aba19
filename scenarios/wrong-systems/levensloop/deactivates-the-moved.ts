import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Per groep wordt gekeken wie er niet meer in zit; dat hij in een andere groep zit ziet niemand.',
  violates: ['G02', 'D23'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'let-op-wie-van-groep-verandert',
  bend: {
    applied: storesLeerling((row, before) => {
      const left = before?.groepen?.some((id) => !row.groepen?.includes(id))
      return left ? inactive(row) : row
    }),
  },
})
