import { asBestaand, doubtBecomes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij twijfel de beste: de invaller krijgt het account van wie er vorig jaar was.',
  violates: ['E18', 'E20', 'E02'],
  ernst: 'S1',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'let-op-een-andere-invaller',
  bend: {
    rejudge: {
      leerkracht: doubtBecomes<'leerkracht'>((proposal) =>
        proposal.candidates[0] ? asBestaand(proposal, proposal.candidates[0].id) : proposal,
      ),
    },
  },
})
