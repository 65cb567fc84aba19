import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep die uit het bericht verdwijnt neemt zijn leerlingen mee, ook wie gewoon in zijn klas zit.',
  violates: ['D19'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
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
