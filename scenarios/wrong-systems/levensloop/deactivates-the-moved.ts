import { inactive, storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const deactivatesTheMoved = defineWrongSystem({
  name: 'deactivates-the-moved',
  story: 'Per groep wordt gekeken wie er niet meer in zit; dat hij in een andere groep zit ziet niemand.',
  violates: ['G02', 'D23'],
  caughtBy: 'let-op-wie-van-groep-verandert',
  bend: {
    applied: storesLeerling((row, before) => {
      const left = before?.groepen?.some((id) => !row.groepen?.includes(id))
      return left ? inactive(row) : row
    }),
  },
})
