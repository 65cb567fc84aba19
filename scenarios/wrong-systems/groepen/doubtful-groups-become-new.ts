import { asNieuw, doubtBecomes } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const doubtfulGroupsBecomeNew = defineWrongSystem({
  name: 'doubtful-groups-become-new',
  story: 'Bij twijfel een nieuwe groep; de oude loopt leeg en houdt wat erbij hoorde.',
  violates: ['D22', 'D25', 'D03'],
  caughtBy: 'groepsnaam-anders-geschreven [8A]',
  bend: {
    rejudge: { groep: doubtBecomes<'groep'>((proposal) => asNieuw<'groep'>(proposal)) },
  },
})
