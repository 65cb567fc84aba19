import { linksWhen } from '../bends.ts'
import { sameInitial } from '../shared-mistakes.ts'
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
          incoming.achternaam !== undefined && incoming.achternaam === held.achternaam && sameInitial(incoming, held),
      ),
    },
  },
})
