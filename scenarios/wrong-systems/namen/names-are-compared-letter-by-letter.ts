import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Hoofdletters, accenten en spaties tellen mee: Van der Berg is een ander dan van der Berg.',
  violates: ['B09', 'B14', 'B22', 'B26'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'accent-in-twee-tekens',
  bend: {
    rejudge: {
      leerling: (proposal, held) => {
        const target = held.find(({ id }) => id === proposal.id)
        const { incoming } = proposal
        const numbered =
          target !== undefined &&
          (target.key === incoming.key || target.eckid === incoming.eckid) &&
          (incoming.key ?? incoming.eckid) !== undefined &&
          (target.key ?? target.eckid) !== undefined
        return target === undefined ||
          numbered ||
          (target.achternaam === incoming.achternaam &&
            target.voorvoegsel === incoming.voorvoegsel &&
            target.roepnaam === incoming.roepnaam)
          ? proposal
          : asNieuw(proposal)
      },
    },
  },
})
