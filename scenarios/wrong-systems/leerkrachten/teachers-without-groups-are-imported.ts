import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Iedereen in het bericht is leerkracht, ook de conciërge en de administratie, en krijgt een uitnodiging.',
  violates: ['E12', 'E13'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'ouder-in-de-lijst',
  bend: {
    rejudge: { leerkracht: (proposal) => (proposal.decision === 'niet-importeren' ? asNieuw(proposal) : proposal) },
  },
})
