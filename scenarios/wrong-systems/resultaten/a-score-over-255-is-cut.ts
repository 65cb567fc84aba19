import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De score staat in een kolom van één byte: wat boven 255 uitkomt wordt 255, hier en in ESIS.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'grote-en-kleine-scores',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) =>
        own.normeer(
          afname.uitslag.kind === 'score' && afname.uitslag.score > 255
            ? { ...afname, uitslag: { kind: 'score', score: 255 } }
            : afname,
        ),
    }),
  },
})
