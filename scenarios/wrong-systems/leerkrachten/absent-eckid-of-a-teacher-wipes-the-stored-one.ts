import { wipesAbsent } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Komt het ECK iD van een leerkracht een keer niet mee, dan is het weg.',
  violates: ['A13', 'E21'],
  ernst: 'S2',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'wat-een-karig-las-weglaat',
  bend: { applied: wipesAbsent.leerkracht('eckid') },
})
