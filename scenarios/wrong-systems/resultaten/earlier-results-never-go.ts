import { defineWrongSystem } from './wrong-system.ts'

export const earlierResultsNeverGo = defineWrongSystem({
  name: 'earlier-results-never-go',
  story: 'Wat van voor de koppeling is gaat nooit, ook niet als de school erom vraagt.',
  violates: ['H03'],
  caughtBy: 'van-voor-de-koppeling',
  bend: {
    calls: (own) => ({ verstuur: () => own.verstuur({}) }),
  },
})
