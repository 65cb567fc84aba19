import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Sophie Anna Maria is Sophie: het eerste woord telt, en er hoeft niemand te kijken.',
  violates: ['B08'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'alle-voornamen-in-roepnaam',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (incoming, held) =>
          (incoming.roepnaam?.includes(' ') ?? false) &&
          incoming.roepnaam!.split(' ')[0] === held.roepnaam &&
          incoming.achternaam === held.achternaam &&
          incoming.geboortedatum === held.geboortedatum,
      ),
    },
  },
})
