import { onlyLeerkrachten } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const secondTeacherOfAnAddressIsLost = defineWrongSystem({
  name: 'second-teacher-of-an-address-is-lost',
  story: 'Twee leerkrachten met één adres: de tweede wordt stil overgeslagen.',
  violates: ['E02'],
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
