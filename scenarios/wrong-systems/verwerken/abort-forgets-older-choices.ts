import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Import afbreken begint met een schone lei, ook voor wat vorige maand gekozen was.',
  violates: ['G17', 'E17'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'buiten-na-afbreken',
  bend: {
    centrum: afterwards(
      ['abort'],
      forgetting(() => true),
    ),
  },
})
