import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Nummer en geboortedatum kloppen, dus de naam zal wel veranderd zijn.',
  violates: ['A04'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'nummer-van-een-jarige-klasgenoot',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (incoming, held) =>
          incoming.key !== undefined &&
          incoming.key === held.key &&
          incoming.geboortedatum !== undefined &&
          incoming.geboortedatum === held.geboortedatum,
      ),
    },
  },
})
