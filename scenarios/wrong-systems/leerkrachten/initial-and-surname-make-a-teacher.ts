import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'J. de Vries is J. de Vries; dat zij getrouwd zijn met elkaar bedacht niemand.',
  violates: ['E20'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
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
