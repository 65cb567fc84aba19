import { keepsFirst } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een bekende leerkracht houdt het nummer waarmee hij ooit kwam.',
  violates: ['E03', 'A09'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'invaller-vervangen',
  bend: { applied: keepsFirst.leerkracht('key') },
})
