import { wipesAbsent } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Worden de voorletters niet gestuurd, dan zijn ze voortaan leeg.',
  violates: ['B30'],
  ernst: 'S4',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'wat-er-niet-in-staat-blijft',
  bend: { applied: wipesAbsent.leerling('voorletters') },
})
