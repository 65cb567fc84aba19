import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De toets van de laatste afname is de toets van alle resultaten in het bericht.',
  violates: ['H05', 'H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'let-op-twee-toetsen',
  bend: {
    bericht: (bericht) => {
      const toetscode = bericht.toetsafnames.at(-1)?.resultaten.at(-1)?.toetscode ?? ''
      return {
        ...bericht,
        toetsafnames: bericht.toetsafnames.map((one) => ({
          ...one,
          resultaten: one.resultaten.map((result) => ({ ...result, toetscode })),
        })),
        toetsen: bericht.toetsen.filter((toets) => toets.toetscode.waarde === toetscode),
      }
    },
  },
})
