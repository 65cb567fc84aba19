import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie vorige keer buiten bleef staat de volgende keer gewoon weer onder nieuw.',
  violates: ['E16', 'E17'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'let-op-buiten-blijft-buiten',
  bend: {
    applied: ({ after }) => ({ onthouden: after.onthouden.filter(({ decision }) => decision !== 'niet-importeren') }),
  },
})
