import { asNieuw, doubtBecomes } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const doubtfulTeachersBecomeNew = defineWrongSystem({
  name: 'doubtful-teachers-become-new',
  story: 'Bij twijfel een nieuw account, met een uitnodiging.',
  violates: ['E15', 'E18', 'E20'],
  caughtBy: 'invaller-vervangen',
  bend: {
    rejudge: { leerkracht: doubtBecomes<'leerkracht'>((proposal) => asNieuw(proposal)) },
  },
})
