import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De database vergelijkt tekst zonder op hoofdletters te letten. Wie niemand op nummer herkent, wordt op ECK iD een ander.',
  violates: ['A15', 'A18'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'hoofdletter-in-nummer',
  bend: {
    rejudge: {
      leerling: (proposal, held) => {
        const { eckid } = proposal.incoming
        if (proposal.decision === 'bestaand' || !eckid) return proposal
        const found = held.find((one) => one.eckid?.toLowerCase() === eckid.toLowerCase())
        return found === undefined ? proposal : asBestaand<'leerling'>(proposal, found.id)
      },
    },
  },
})
