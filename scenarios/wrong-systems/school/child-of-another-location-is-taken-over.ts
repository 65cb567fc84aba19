import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een kind dat ook op een andere vestiging staat, wordt daar stil weggehaald.',
  violates: ['F10', 'F11'],
  ernst: 'S1',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'een-kind-op-twee-vestigingen [geboortedatum]',
  bend: {
    rejudge: {
      leerling: (proposal, _, elsewhere) => {
        const there = proposal.candidates.find(({ id }) => elsewhere.some((one) => one.id === id))
        return there === undefined ? proposal : asBestaand(proposal, there.id)
      },
    },
  },
})
