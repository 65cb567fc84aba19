import { asBestaand, doubtBecomes } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const doubtfulTeachersAreLinked = defineWrongSystem({
  name: 'doubtful-teachers-are-linked',
  story: 'Bij twijfel de beste: de invaller krijgt het account van wie er vorig jaar was.',
  violates: ['E18', 'E20', 'E02'],
  caughtBy: 'let-op-een-andere-invaller',
  bend: {
    rejudge: {
      leerkracht: doubtBecomes<'leerkracht'>((proposal) =>
        proposal.candidates[0] ? asBestaand(proposal, proposal.candidates[0].id) : proposal,
      ),
    },
  },
})
