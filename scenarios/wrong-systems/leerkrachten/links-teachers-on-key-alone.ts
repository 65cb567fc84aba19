import { linksOn } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het nummer van de vervanger is elk jaar hetzelfde, de vervanger niet.',
  violates: ['E18'],
  ernst: 'S1',
  familie: 'koppelt-op-nummer-alleen',
  caughtBy: 'let-op-een-andere-invaller',
  bend: { rejudge: { leerkracht: linksOn<'leerkracht'>('key') } },
})
