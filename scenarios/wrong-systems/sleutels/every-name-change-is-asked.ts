import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Elke andere letter bij hetzelfde nummer wordt een vraag; na honderd vragen kijkt niemand meer.',
  violates: ['A02', 'B32', 'B35'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  smaak: true,
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
