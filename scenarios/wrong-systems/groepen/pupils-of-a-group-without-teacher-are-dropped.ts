import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Groepen worden via de leerkrachten gevonden; een groep zonder leerkracht bestaat niet.',
  violates: ['D17'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'let-op-twee-groepen-een-naam',
  bend: {
    delivery: onlyLeerlingen(
      ({ groep }, { leerkrachten = [] }) =>
        groep === undefined || leerkrachten.some(({ groepen = [] }) => groepen.some(({ key }) => key === groep)),
    ),
  },
})
