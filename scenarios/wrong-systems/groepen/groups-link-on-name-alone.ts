import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De naam is genoeg; dat de Muizen van groep 1 nu een andere groep zijn telt niet.',
  violates: ['D26', 'D07'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'naam-gaat-mee-met-de-klas',
  bend: {
    rejudge: {
      groep: (proposal, held) => {
        const found = held.find(
          ({ naam, soort }) => naam === proposal.incoming.naam && soort === proposal.incoming.soort,
        )
        return found === undefined ? proposal : asBestaand<'groep'>(proposal, found.id)
      },
    },
  },
})
