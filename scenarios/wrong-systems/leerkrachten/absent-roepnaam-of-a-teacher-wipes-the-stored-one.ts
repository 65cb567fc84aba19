import { wipesAbsent } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Komt de roepnaam van een leerkracht een keer niet mee, dan heet zij alleen nog naar haar voorletters.',
  violates: ['B07'],
  ernst: 'S4',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'wat-een-karig-las-weglaat',
  bend: { applied: wipesAbsent.leerkracht('roepnaam') },
})
