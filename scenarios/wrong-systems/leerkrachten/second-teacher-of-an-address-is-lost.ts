import { onlyLeerkrachten } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twee leerkrachten met één adres: de tweede wordt stil overgeslagen.',
  violates: ['E02'],
  ernst: 'S3',
  familie: 'slaat-mensen-over',
  caughtBy: 'let-op-een-adres-voor-twee',
  bend: {
    delivery: (school) =>
      onlyLeerkrachten(
        (one) =>
          one.emailadres === undefined ||
          school.leerkrachten!.find(({ emailadres }) => emailadres === one.emailadres) === one,
      )(school),
  },
})
