import { inactive, storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const vanishedPlusGroupTakesItsPupilsAlong = defineWrongSystem({
  name: 'vanished-plus-group-takes-its-pupils-along',
  story: 'Een groep die uit het bericht verdwijnt neemt zijn leerlingen mee, ook wie gewoon in zijn klas zit.',
  violates: ['D19'],
  caughtBy: 'vlag-gaat-uit',
  bend: {
    applied: storesLeerling((row, before, _, { before: state, school }) => {
      const gone = state.groep.filter(
        (groep) =>
          groep.schooljaar === school.schooljaar &&
          groep.key !== undefined &&
          !school.groepen?.some(({ key }) => key === groep.key),
      )
      return before?.groepen?.some((id) => gone.some((groep) => groep.id === id)) ? inactive(row) : row
    }),
  },
})
