import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Gezocht wordt in de eerste duizend leerlingen die er zijn; wie daarna staat komt als nieuw binnen.',
  violates: ['I08', 'A01'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'de-elfhonderdste-leerling',
  bend: {
    rejudge: {
      leerling: (proposal, held) =>
        held.findIndex(({ id }) => id === proposal.id) >= 1000 ? asNieuw<'leerling'>(proposal) : proposal,
    },
  },
})
