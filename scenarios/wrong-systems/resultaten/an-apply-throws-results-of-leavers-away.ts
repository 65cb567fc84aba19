import { afterwards } from '../bends.ts'
import { withoutThoseOfInactives } from '../shared-results.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Van wie gedeactiveerd wordt gaan de resultaten weg.',
  violates: ['H02', 'G01'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'een-jaar-met-verloop',
  bend: {
    centrum: afterwards(['apply'], withoutThoseOfInactives),
  },
})
