import { defineWrongSystem } from './wrong-system.ts'

export const refusedResultsAreNotReported = defineWrongSystem({
  name: 'refused-results-are-not-reported',
  story: 'Wat ESIS weigert staat in een logboek; de school hoort niets.',
  violates: ['H02'],
  caughtBy: 'resultaat-van-wie-weg-is',
  bend: {
    calls: (own) => ({ verstuur: async (options) => ({ ...(await own.verstuur(options)), geweigerd: [] }) }),
  },
})
