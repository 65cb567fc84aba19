import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Zelfde nummer en naam, andere geboortedatum: er wordt gekoppeld zonder dat iemand kijkt.',
  violates: ['A03'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'nummer-van-een-naamgenoot',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (came, held) =>
          came.key !== undefined &&
          came.key === held.key &&
          came.roepnaam === held.roepnaam &&
          came.achternaam === held.achternaam,
      ),
    },
  },
})
