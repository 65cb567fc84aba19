import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een leerling zonder samengestelde groepen in de levering houdt die hij had: niets geleverd telt als niets veranderd, en de leerkracht van de plusgroep blijft hem zien.',
  violates: ['D18', 'G02'],
  ernst: 'S1',
  familie: 'verwart-groepen',
  caughtBy: 'uit-de-plusgroep',
  bend: {
    applied: storesLeerling((row, before, came, { after, school }) => {
      if (before === undefined || came === undefined || (came.samengesteldeGroepen ?? []).length > 0) return row
      const stays = (before.groepen ?? []).filter((id) =>
        after.groep.some(
          (groep) => groep.id === id && groep.soort === 'samengesteldeGroep' && groep.schooljaar === school.schooljaar,
        ),
      )
      return stays.length === 0 ? row : { ...row, groepen: [...new Set([...(row.groepen ?? []), ...stays])] }
    }),
  },
})
