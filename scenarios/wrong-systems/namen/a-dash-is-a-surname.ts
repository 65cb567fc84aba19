import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een streepje of punt telt als achternaam: wie er geen heeft is familie van elkaar.',
  violates: ['B29'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'geen-achternaam [.]',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (incoming, held) =>
          /^[-.]$/.test(incoming.achternaam ?? '') &&
          incoming.achternaam === held.achternaam &&
          incoming.geboortedatum === held.geboortedatum,
      ),
    },
  },
})
