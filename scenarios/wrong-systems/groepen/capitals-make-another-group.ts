import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Groep 8A" is een andere groep dan "groep 8a".',
  violates: ['D22'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'groepsnaam-anders-geschreven [Groep 8A]',
  bend: {
    rejudge: {
      groep: newWhen<'groep'>(
        (incoming, held) => incoming.naam.toLowerCase() === held.naam.toLowerCase() && incoming.naam !== held.naam,
      ),
    },
  },
})
