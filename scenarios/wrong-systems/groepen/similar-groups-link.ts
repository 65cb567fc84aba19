import { asBestaand, doubtBecomes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep waarvan de naam erop lijkt is dezelfde groep; er hoeft niemand te kijken.',
  violates: ['D22', 'D25'],
  ernst: 'S2',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'twee-groepen-met-een-naam',
  bend: {
    rejudge: {
      groep: doubtBecomes<'groep'>((proposal) =>
        proposal.candidates[0] ? asBestaand<'groep'>(proposal, proposal.candidates[0].id) : proposal,
      ),
    },
  },
})
