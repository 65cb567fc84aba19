import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Verwijder nummers" gooit de resultaten weg die onder die nummers verstuurd zijn.',
  violates: ['A23', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'keuze-hoort-bij-het-kind',
  bend: { centrum: afterwards(['removeNummers'], () => ({ resultaat: [] })) },
})
