import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Zonder bekend nummer is iedereen nieuw, zonder vraag en zonder voorstel: na "Verwijder nummers" staat de hele school er dubbel in.',
  violates: ['A23', 'A24', 'A25'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'nummers-verwijderd',
  bend: {
    rejudge: {
      leerling: newWhen<'leerling'>((came, held) => !same(came.key, held.key) && !same(came.eckid, held.eckid)),
    },
  },
})

const same = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b
