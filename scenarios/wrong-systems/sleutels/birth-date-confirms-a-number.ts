import { linksWhen } from '../bends.ts'
import { agreesIn } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Nummer en geboortedatum kloppen, dus de naam zal wel veranderd zijn.',
  violates: ['A04'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'nummer-van-een-jarige-klasgenoot',
  bend: { rejudge: { leerling: linksWhen<'leerling'>(agreesIn('key', 'geboortedatum')) } },
})
