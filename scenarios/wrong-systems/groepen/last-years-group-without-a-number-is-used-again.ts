import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een groep zonder nummer wordt op naam herkend, ook uit een ander schooljaar: na Verwijder nummers wordt groep 5 van vorig jaar die van dit jaar.',
  violates: ['D01', 'A23'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'twee-groepen-met-een-naam',
  bend: {
    rejudge: {
      groep: (proposal, held) => {
        const old = held.find(
          ({ key, naam, soort }) =>
            key === undefined && naam === proposal.incoming.naam && soort === proposal.incoming.soort,
        )
        return proposal.decision === 'nieuw' && old !== undefined ? asBestaand<'groep'>(proposal, old.id) : proposal
      },
    },
  },
})
