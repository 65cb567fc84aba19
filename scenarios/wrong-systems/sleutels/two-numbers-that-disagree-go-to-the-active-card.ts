import { itemAt } from '../../../src/within.ts'
import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wijzen ECK iD en nummer naar twee kaarten, dan wint de kaart die actief is.',
  violates: ['A11', 'A28'],
  ernst: 'S1',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'nummers-doorgeschoven',
  bend: {
    rejudge: {
      leerling: (proposal, held) => {
        const { key, eckid } = proposal.incoming
        const byKey = held.find((one) => key !== undefined && one.key === key)
        const byEckid = held.find((one) => eckid !== undefined && one.eckid === eckid)
        if (!proposal.mustLook || byKey === undefined || byEckid === undefined || byKey === byEckid) return proposal
        const active = [byKey, byEckid].filter(({ actief }) => actief !== false)
        return active.length === 1 ? asBestaand<'leerling'>(proposal, itemAt(active, 0).id) : proposal
      },
    },
  },
})
