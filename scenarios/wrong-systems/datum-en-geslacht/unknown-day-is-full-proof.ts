import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een geboortedatum is een geboortedatum: ook 1 juli, die zoveel kinderen delen, en bij twijfel wordt dus gekoppeld.',
  violates: ['C03'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'dag-onbekend-bij-twee [16]',
  bend: {
    rejudge: {
      leerling: (proposal) =>
        proposal.mustLook && /-0[17]-01$/.test(proposal.incoming.geboortedatum ?? '') && proposal.candidates[0]
          ? asBestaand<'leerling'>(proposal, proposal.candidates[0].id)
          : proposal,
    },
  },
})
