import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const linksTeachersOnSurname = defineWrongSystem({
  name: 'links-teachers-on-surname',
  story: 'Op een kleine school is de achternaam toch wel uniek?',
  violates: ['E20', 'B16'],
  caughtBy: 'let-op-een-adres-voor-twee',
  bend: {
    rejudge: {
      leerkracht: linksWhen<'leerkracht'>(
        (came, held) => came.achternaam !== undefined && came.achternaam === held.achternaam,
      ),
    },
  },
})
