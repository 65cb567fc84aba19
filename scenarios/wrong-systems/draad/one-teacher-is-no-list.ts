import { onlyLeerkrachten } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij één leerkracht geeft de lezer een object in plaats van een lijst; de lus erover vindt niets.',
  violates: ['I01'],
  ernst: 'S3',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'let-op-van-alles-een',
  bend: { delivery: onlyLeerkrachten((_, { leerkrachten = [] }) => leerkrachten.length > 1) },
})
