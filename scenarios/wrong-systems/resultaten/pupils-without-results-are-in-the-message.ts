import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Iedere leerling komt in het bericht, ook wie niet meedeed; het bericht is dan niet geldig.',
  violates: ['H09', 'H05'],
  ernst: 'S3',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'let-op-een-tweede-bericht',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: [...bericht.toetsafnames, ...bericht.toetsafnames.map((afname) => ({ ...afname, resultaten: [] }))],
    }),
  },
})
