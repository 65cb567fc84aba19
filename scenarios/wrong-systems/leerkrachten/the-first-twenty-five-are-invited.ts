import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De mailserver neemt vijfentwintig berichten per keer aan; de andere leerkrachten horen nooit iets.',
  violates: ['E24'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'zestig-leerkrachten',
  bend: {
    centrum: afterwards(['apply'], ({ uitnodiging }, before) => ({
      uitnodiging: uitnodiging.slice(0, before.uitnodiging.length + 25),
    })),
  },
})
