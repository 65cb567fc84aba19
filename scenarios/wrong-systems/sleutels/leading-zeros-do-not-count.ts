import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Nummers worden als getal vergeleken: 00042 is hetzelfde kind als 42.',
  violates: ['A17'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'voorloopnullen-van-een-ander',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (incoming, held) =>
          held.key !== incoming.key && /^\d+$/.test(incoming.key ?? '') && Number(held.key) === Number(incoming.key),
      ),
    },
  },
})
