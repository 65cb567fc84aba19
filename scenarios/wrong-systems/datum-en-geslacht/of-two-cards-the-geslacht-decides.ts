import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Passen er twee kaarten, dan wint zonder vraag de enige met hetzelfde geslacht. Op de kaart van het kind zelf was dat nooit ingevuld.',
  violates: ['B02', 'C08', 'A26'],
  ernst: 'S1',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'een-van-twee-is-over',
  bend: {
    rejudge: {
      leerling: (proposal, held) => {
        const { geslacht } = proposal.incoming
        if (!proposal.mustLook || proposal.candidates.length < 2 || geslacht === undefined) return proposal
        const ids = new Set(proposal.candidates.map(({ id }) => id))
        const [one, ...more] = held.filter((row) => ids.has(row.id) && row.geslacht === geslacht)
        return one === undefined || more.length > 0 ? proposal : asBestaand<'leerling'>(proposal, one.id)
      },
    },
  },
})
