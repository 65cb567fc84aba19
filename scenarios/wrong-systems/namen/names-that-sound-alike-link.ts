import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De medeklinkers tellen: Mohammed is Mohamed, en er hoeft niemand te kijken.',
  violates: ['B27', 'A27'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'anders-overgezet',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>((incoming, held) => {
        const sound = (name = '') =>
          name
            .toLowerCase()
            .replace(/[aeiouyj\s-]/g, '')
            .replace(/(.)\1+/g, '$1')
        return (
          incoming.geboortedatum !== undefined &&
          incoming.geboortedatum === held.geboortedatum &&
          incoming.roepnaam !== undefined &&
          sound(incoming.roepnaam) === sound(held.roepnaam) &&
          sound(incoming.achternaam) === sound(held.achternaam)
        )
      }),
    },
  },
})
