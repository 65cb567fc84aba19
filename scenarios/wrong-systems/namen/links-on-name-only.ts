import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Gelijke roepnaam en achternaam is genoeg: de tweede Mohamed krijgt het dossier van de eerste.',
  violates: ['B04'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'eckids-verwisseld-een-bekend',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (came, held) =>
          came.roepnaam === held.roepnaam && came.achternaam === held.achternaam && came.achternaam !== undefined,
      ),
    },
  },
})
