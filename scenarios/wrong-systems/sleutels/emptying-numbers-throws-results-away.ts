import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Verwijder nummers" gooit de resultaten weg die onder die nummers verstuurd zijn.',
  violates: ['A23', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  slipsThrough: 'Kinderen met resultaten, "Verwijder nummers": de resultaten staan er nog bij de juiste kinderen.',
  bend: { centrum: afterwards(['removeNummers'], () => ({ resultaat: [] })) },
})
