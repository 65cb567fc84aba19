import { defineWrongSystem } from './wrong-system.ts'

export const pupilsWithoutResultsAreInTheMessage = defineWrongSystem({
  name: 'pupils-without-results-are-in-the-message',
  story: 'Iedere leerling komt in het bericht, ook wie niet meedeed; het bericht is dan niet geldig.',
  violates: ['H09', 'H05'],
  caughtBy: 'let-op-een-tweede-bericht',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: [...bericht.toetsafnames, ...bericht.toetsafnames.map((afname) => ({ ...afname, resultaten: [] }))],
    }),
  },
})
