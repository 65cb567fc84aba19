import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Ongedaan maken zet alles terug zoals het was, ook de resultaten die er sindsdien bij kwamen.',
  violates: ['G17', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'verkeerd-gekoppeld-en-hersteld',
  bend: { centrum: afterwards(['undo'], () => ({ resultaat: [] })) },
})
