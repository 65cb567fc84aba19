import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Voor- en achternaam mogen verwisseld zijn; het systeem draait ze zelf om.',
  violates: ['B33'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'namen-verwisseld',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (incoming, held) =>
          incoming.roepnaam !== undefined &&
          incoming.roepnaam === held.achternaam &&
          incoming.achternaam === held.roepnaam &&
          incoming.geboortedatum === held.geboortedatum,
      ),
    },
  },
})
