import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ongedaan maken wist ook wat bij eerdere imports gekozen was: wie allang buiten blijft staat weer onder nieuw.',
  violates: ['G17', 'E17'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'buiten-na-ongedaan',
  bend: {
    centrum: afterwards(
      ['undo'],
      forgetting(() => true),
    ),
  },
})
