import { newWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const eMailIsComparedLetterByLetter = defineWrongSystem({
  name: 'e-mail-is-compared-letter-by-letter',
  story: 'J.Jansen@School.nl is een ander dan j.jansen@school.nl.',
  violates: ['E04'],
  caughtBy: 'adres-met-hoofdletters',
  bend: {
    rejudge: {
      leerkracht: newWhen<'leerkracht'>(
        (incoming, held) => incoming.key !== held.key && incoming.emailadres !== held.emailadres,
      ),
    },
  },
})
