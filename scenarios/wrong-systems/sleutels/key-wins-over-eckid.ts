import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het nummer is genoeg; een ECK iD dat daarmee in tegenspraak is wordt overgeslagen zolang de naam maar lijkt.',
  violates: ['A10', 'A11'],
  ernst: 'S1',
  familie: 'koppelt-op-nummer-alleen',
  caughtBy: 'nummer-van-de-tweelingzus',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (came, held) =>
          came.key === held.key &&
          came.eckid !== held.eckid &&
          came.geboortedatum === held.geboortedatum &&
          came.key !== undefined,
      ),
    },
  },
})
