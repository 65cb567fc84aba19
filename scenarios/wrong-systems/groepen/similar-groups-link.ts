import { asBestaand, doubtBecomes } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const similarGroupsLink = defineWrongSystem({
  name: 'similar-groups-link',
  story: 'Een groep waarvan de naam erop lijkt is dezelfde groep; er hoeft niemand te kijken.',
  violates: ['D22', 'D25'],
  caughtBy: 'combinatie-hier-los-daar',
  bend: {
    rejudge: {
      groep: doubtBecomes<'groep'>((proposal) =>
        proposal.candidates[0] ? asBestaand<'groep'>(proposal, proposal.candidates[0].id) : proposal,
      ),
    },
  },
})
