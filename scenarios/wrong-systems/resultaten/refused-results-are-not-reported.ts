import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat ESIS weigert staat in een logboek; de school hoort niets.',
  violates: ['H02'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  smaak: true,
  caughtBy: 'resultaat-van-wie-weg-is',
  bend: {
    calls: (own) => ({ verstuur: async (options) => ({ ...(await own.verstuur(options)), geweigerd: [] }) }),
  },
})
