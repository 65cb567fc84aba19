import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een toets met onderdelen krijgt als score de som van die onderdelen, ook als de hele toets een eigen (vaardigheids)score heeft.',
  violates: ['H06', 'H04'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'een-jaar-vol-toetsen',
  bend: {
    calls: (own) => ({
      normeer: (question) => {
        const { score, onderdelen = [] } = question
        if (score === undefined || onderdelen.length === 0) return own.normeer(question)
        return own.normeer({ ...question, score: onderdelen.reduce((sum, part) => sum + (part.score ?? 0), 0) })
      },
    }),
  },
})
