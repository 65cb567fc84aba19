import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wat achter een plus in een e-mailadres staat telt niet mee: een nieuwe collega met administratie+2@school.nl komt in het account van administratie+1@school.nl.',
  violates: ['E02', 'E06'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'nieuwe-collega-in-hetzelfde-postvak',
  bend: {
    rejudge: {
      leerkracht: (proposal, held) => {
        const bare = (email?: string) =>
          email
            ?.trim()
            .toLowerCase()
            .replace(/\+[^@]*@/, '@')
        const came = proposal.incoming.emailadres
        const known = held.find(({ emailadres }) => emailadres !== undefined && bare(emailadres) === bare(came))
        return proposal.decision === 'nieuw' && came?.includes('+') && known !== undefined
          ? asBestaand<'leerkracht'>(proposal, known.id)
          : proposal
      },
    },
  },
})
