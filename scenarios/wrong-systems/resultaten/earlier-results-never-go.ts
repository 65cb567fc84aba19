import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat van voor de koppeling is gaat nooit, ook niet als de school erom vraagt.',
  violates: ['H03'],
  ernst: 'S3',
  familie: 'resultaat-kwijt',
  caughtBy: 'van-voor-de-koppeling',
  bend: {
    calls: (own) => ({ verstuur: () => own.verstuur({}) }),
  },
})
