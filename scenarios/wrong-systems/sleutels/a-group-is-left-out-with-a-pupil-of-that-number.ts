import { proposes } from '../bends.ts'
import { leftOutBy, numbersLeftOut } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie buiten blijft staat als nummer op een lijst; een groep met het nummer van een kind dat hier niet toetst, komt niet meer binnen.',
  violates: ['A21', 'E17', 'D03'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'een-nummer-in-drie-lijsten',
  bend: {
    centrum: proposes((plan, { now }) => ({
      ...plan,
      groepen: plan.groepen.map(leftOutBy(numbersLeftOut(now, 'leerling'))),
    })),
  },
})
