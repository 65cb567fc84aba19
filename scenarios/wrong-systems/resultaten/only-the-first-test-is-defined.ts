import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'In een bericht met uitslagen van meer dan één toets staat alleen de eerste toets beschreven. ESIS weigert het; pas in stukken komt alles aan.',
  violates: ['H09'],
  ernst: 'S3',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'let-op-twee-toetsen',
  bend: { bericht: (bericht) => ({ ...bericht, toetsen: bericht.toetsen.slice(0, 1) }) },
})
