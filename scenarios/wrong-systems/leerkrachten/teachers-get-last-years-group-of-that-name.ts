import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Welke groepen een leerkracht ziet wordt op naam gezocht; de groep van vorig jaar die zo heette hoort er dan ook bij.',
  violates: ['D01', 'E10'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'let-op-de-drie-van-vorig-jaar',
  bend: {
    applied: storesLeerkracht((row, _before, came, { after }) => {
      if (came === undefined) return row
      const names = new Set(after.groep.filter(({ id }) => row.groepen?.includes(id)).map(({ naam }) => naam))
      const found = after.groep.filter(({ school, naam }) => school === row.school && names.has(naam))
      return { ...row, groepen: [...new Set([...(row.groepen ?? []), ...found.map(({ id }) => id)])] }
    }),
  },
})
