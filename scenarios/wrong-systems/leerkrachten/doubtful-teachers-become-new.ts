import { asNieuw, doubtBecomes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij twijfel een nieuw account, met een uitnodiging.',
  violates: ['E15', 'E18', 'E20'],
  ernst: 'S2',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'heel-andere-naam [Jansen]',
  bend: {
    rejudge: { leerkracht: doubtBecomes<'leerkracht'>((proposal) => asNieuw(proposal)) },
  },
})
