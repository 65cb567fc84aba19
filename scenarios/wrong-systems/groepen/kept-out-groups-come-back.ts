import { forgetsChoice } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep die buiten moest blijven komt bij de volgende import alsnog binnen.',
  violates: ['G03', 'G19'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'let-op-een-groep-die-buiten-blijft',
  bend: { centrum: forgetsChoice('groep', 'niet-importeren') },
})
