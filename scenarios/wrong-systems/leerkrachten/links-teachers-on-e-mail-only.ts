import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const linksTeachersOnEMailOnly = defineWrongSystem({
  name: 'links-teachers-on-e-mail-only',
  story: 'Eén adres is één mens: op een school met een gedeeld adres worden twee leerkrachten er één.',
  violates: ['E02', 'E19'],
  caughtBy: 'let-op-een-adres-voor-twee',
  bend: {
    rejudge: {
      leerkracht: linksWhen<'leerkracht'>(
        (came, held) => came.emailadres !== undefined && came.emailadres === held.emailadres,
      ),
    },
  },
})
