import { onlyLeerkrachten } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Zonder ECK iD geen leerkracht; veel scholen hebben ze alleen nog voor leerlingen.',
  violates: ['E21'],
  ernst: 'S3',
  familie: 'slaat-mensen-over',
  caughtBy: 'let-op-van-alles-een',
  bend: { delivery: onlyLeerkrachten(({ eckid }) => eckid !== undefined) },
})
