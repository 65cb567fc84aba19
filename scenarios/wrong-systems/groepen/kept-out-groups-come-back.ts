import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep die buiten moest blijven komt bij de volgende import alsnog binnen.',
  violates: ['G03', 'G19'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'let-op-een-groep-die-buiten-blijft',
  bend: {
    centrum: afterwards(
      ['apply'],
      forgetting(({ soort, decision }) => soort === 'groep' && decision === 'niet-importeren'),
    ),
  },
})
