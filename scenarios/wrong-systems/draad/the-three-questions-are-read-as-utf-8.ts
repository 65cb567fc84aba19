import { readAgain } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie in drie vragen ophaalt leest elk antwoord als UTF-8, ook als het zegt dat het iets anders is.',
  violates: ['I04', 'B25'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'gefaseerd-met-van-alles',
  bend: {
    transport: (own) => {
      const asUtf8 = readAgain((body) => new TextDecoder().decode(body))(own)
      return (request) =>
        /(structuur|leerlingen|leerkrachten)_verzoek/i.test(request.body ?? '') ? asUtf8(request) : own(request)
    },
  },
})
