import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De rol zegt dat iemand conciërge is, maar wie in een groep staat wordt leerkracht.',
  violates: ['E13'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'ouder-in-de-lijst',
  bend: {
    rejudge: {
      leerkracht: (proposal) =>
        proposal.decision === 'niet-importeren' && proposal.incoming.groepen?.length
          ? asNieuw<'leerkracht'>(proposal)
          : proposal,
    },
  },
})
