import { onlyGroepen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij één element geeft de lezer een object in plaats van een lijst; de lus erover vindt niets.',
  violates: ['D28', 'I01'],
  ernst: 'S3',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'let-op-van-alles-een',
  bend: { delivery: onlyGroepen((_, { groepen = [] }) => groepen.length > 1) },
})
