import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie met de hand gekoppeld is wordt de volgende nacht weer gevraagd, en elke nacht daarna.',
  violates: ['A07', 'E17'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'keuze-bij-twee-met-een-nummer',
  bend: {
    applied: ({ after }) => ({ onthouden: after.onthouden.filter(({ decision }) => decision !== 'bestaand') }),
  },
})
