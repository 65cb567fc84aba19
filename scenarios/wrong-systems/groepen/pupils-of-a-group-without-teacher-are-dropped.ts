import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsOfAGroupWithoutTeacherAreDropped = defineWrongSystem({
  name: 'pupils-of-a-group-without-teacher-are-dropped',
  story: 'Groepen worden via de leerkrachten gevonden; een groep zonder leerkracht bestaat niet.',
  violates: ['D17'],
  caughtBy: 'let-op-twee-groepen-een-naam',
  bend: {
    delivery: onlyLeerlingen(
      ({ groep }, { leerkrachten = [] }) =>
        groep === undefined || leerkrachten.some(({ groepen = [] }) => groepen.some(({ key }) => key === groep)),
    ),
  },
})
