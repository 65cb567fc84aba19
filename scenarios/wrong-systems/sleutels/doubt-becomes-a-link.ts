import { asBestaand, doubtBecomes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij twijfel wordt de beste kandidaat gekozen, zodat niemand iets hoeft te kiezen.',
  violates: ['A10', 'A26', 'B05'],
  ernst: 'S1',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'let-op-een-koppeling-hersteld',
  bend: {
    rejudge: {
      leerling: doubtBecomes<'leerling'>((proposal) =>
        proposal.candidates[0] ? asBestaand(proposal, proposal.candidates[0].id) : proposal,
      ),
    },
  },
})
