import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Garcia is Garcia Lopez, vindt het systeem, zonder dat iemand kijkt.',
  violates: ['B19'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'halve-dubbele-naam',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>((incoming, held) => {
        const [one, other] = [incoming.achternaam?.split(/[\s-]/) ?? [], held.achternaam?.split(/[\s-]/) ?? []]
        return (
          incoming.roepnaam === held.roepnaam &&
          incoming.geboortedatum === held.geboortedatum &&
          one[0] === other[0] &&
          one.length !== other.length
        )
      }),
    },
  },
})
