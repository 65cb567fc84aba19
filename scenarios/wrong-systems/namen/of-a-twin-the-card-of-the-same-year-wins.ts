import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Van twee kandidaten wint, zonder vraag, de ene met de jaargroep die het LAS stuurt. Na de zomer zit de een waar de ander zat.',
  violates: ['B01', 'B02', 'A26'],
  ernst: 'S1',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'tweeling-in-twee-klassen-na-de-zomer',
  bend: {
    rejudge: {
      leerling: (proposal, held) => {
        const { jaargroep } = proposal.incoming
        if (!proposal.mustLook || proposal.candidates.length < 2 || jaargroep === undefined) return proposal
        const ids = new Set(proposal.candidates.map(({ id }) => id))
        const [one, ...more] = held.filter((row) => ids.has(row.id) && row.jaargroep === jaargroep)
        return one === undefined || more.length > 0 ? proposal : asBestaand<'leerling'>(proposal, one.id)
      },
    },
  },
})
