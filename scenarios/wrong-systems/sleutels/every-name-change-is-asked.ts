import { asNieuw } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const everyNameChangeIsAsked = defineWrongSystem({
  name: 'every-name-change-is-asked',
  story: 'Elke andere letter bij hetzelfde nummer wordt een vraag; na honderd vragen kijkt niemand meer.',
  violates: ['A02', 'B32', 'B35'],
  caughtBy: 'achternaam-veranderd',
  bend: {
    rejudge: {
      leerling: (proposal, held) => {
        const target = held.find(({ id }) => id === proposal.id)
        return target === undefined ||
          (target.roepnaam === proposal.incoming.roepnaam && target.achternaam === proposal.incoming.achternaam)
          ? proposal
          : { ...asNieuw<'leerling'>(proposal), mustLook: true, candidates: proposal.candidates }
      },
    },
  },
})
