import { newWhenElsewhere } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie op twee scholen werkt krijgt stil een tweede account, met een tweede uitnodiging.',
  violates: ['E09'],
  ernst: 'S2',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'op-twee-scholen',
  bend: { rejudge: { leerkracht: newWhenElsewhere } },
})
