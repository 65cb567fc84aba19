import { storesLeerkracht } from '../bends.ts'
import { groupsOfBeforeToo } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er komen groepen bij, er gaat er nooit een af: de juf van vorig jaar ziet de klas nog.',
  violates: ['E10', 'E23'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'duo',
  bend: { applied: storesLeerkracht(groupsOfBeforeToo) },
})
