import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const linksTeachersOnKeyAlone = defineWrongSystem({
  name: 'links-teachers-on-key-alone',
  story: 'Het nummer van de vervanger is elk jaar hetzelfde, de vervanger niet.',
  violates: ['E18'],
  caughtBy: 'let-op-een-andere-invaller',
  bend: {
    rejudge: { leerkracht: linksWhen<'leerkracht'>((came, held) => came.key !== undefined && came.key === held.key) },
  },
})
