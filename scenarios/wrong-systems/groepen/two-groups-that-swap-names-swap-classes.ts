import { itemAt } from '../../../src/within.ts'
import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Draagt een andere groep van dit jaar precies de naam die komt, dan wint de naam van het nummer: als 3A en 3B van naam wisselen, wisselen de klassen.',
  violates: ['D21', 'D22'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'namen-gewisseld',
  bend: {
    rejudge: {
      groep: (proposal, held) => {
        const target = held.find(({ id }) => id === proposal.id)
        const named = held.filter(
          ({ naam, soort, schooljaar }) =>
            naam === proposal.incoming.naam && soort === target?.soort && schooljaar === target?.schooljaar,
        )
        return target !== undefined && target.naam !== proposal.incoming.naam && named.length === 1
          ? asBestaand<'groep'>(proposal, itemAt(named, 0).id)
          : proposal
      },
    },
  },
})
