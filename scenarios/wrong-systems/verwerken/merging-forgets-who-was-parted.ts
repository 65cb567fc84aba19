import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Samenvoegen ruimt alles op wat over twee kaarten gezegd is, van wie dan ook: wie van een ander was losgemaakt, wordt er weer aan gekoppeld.',
  violates: ['A26', 'E18', 'G19'],
  ernst: 'S1',
  familie: 'vergeet-keuzes',
  caughtBy: 'losgemaakt-en-nog-zonder-adres',
  bend: {
    centrum: afterwards(
      ['merge'],
      forgetting(({ decision }) => decision === 'not-the-same'),
    ),
  },
})
