import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'J.Jansen@School.nl is een ander dan j.jansen@school.nl.',
  violates: ['E04'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'adres-met-hoofdletters',
  bend: {
    rejudge: {
      leerkracht: newWhen<'leerkracht'>(
        (incoming, held) => incoming.key !== held.key && incoming.emailadres !== held.emailadres,
      ),
    },
  },
})
