import { isDeepStrictEqual as same } from 'node:util'
import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Met het nieuwe schooljaar is alles vergeten wat mensen kozen; wie buiten bleef krijgt een account.',
  violates: ['E17', 'D01'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  slipsThrough:
    'Een leerkracht en een leerling blijven buiten, het schooljaar gaat over, en bij de import daarna blijven zij nog buiten.',
  bend: {
    centrum: afterwards(['apply'], (now, before) => {
      const years = now.levering.map(({ school }) => school.schooljaar)
      const isNew = years.length > 1 && years.at(-1) !== years.at(-2)
      return isNew ? { onthouden: now.onthouden.filter((one) => !before.onthouden.some((was) => same(one, was))) } : {}
    }),
  },
})
