import { afterwards } from '../bends.ts'
import { withoutThoseOfInactives } from '../shared-results.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie met de hand gedeactiveerd wordt raakt zijn resultaten kwijt.',
  violates: ['G14', 'H02'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'met-de-hand-gedeactiveerd',
  bend: {
    centrum: afterwards(['setActief'], withoutThoseOfInactives),
  },
})
