import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Achternaam en geboortedatum zouden genoeg moeten zijn; van een tweeling worden twee kinderen er één.',
  violates: ['B01', 'B03'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'eckids-verwisseld-een-bekend',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (came, held) =>
          came.achternaam === held.achternaam &&
          came.geboortedatum === held.geboortedatum &&
          came.geboortedatum !== undefined,
      ),
    },
  },
})
