import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const initialAndSurnameMakeATeacher = defineWrongSystem({
  name: 'initial-and-surname-make-a-teacher',
  story: 'J. de Vries is J. de Vries; dat zij getrouwd zijn met elkaar bedacht niemand.',
  violates: ['E20'],
  caughtBy: 'echtpaar-met-adres',
  bend: {
    rejudge: {
      leerkracht: linksWhen<'leerkracht'>(
        (incoming, held) =>
          incoming.achternaam !== undefined &&
          incoming.achternaam === held.achternaam &&
          (incoming.voorletters ?? incoming.roepnaam ?? '')[0] === (held.voorletters ?? held.roepnaam ?? '')[0],
      ),
    },
  },
})
