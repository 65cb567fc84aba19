import { newWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const capitalsMakeAnotherGroup = defineWrongSystem({
  name: 'capitals-make-another-group',
  story: '"Groep 8A" is een andere groep dan "groep 8a".',
  violates: ['D22'],
  caughtBy: 'groepsnaam-anders-geschreven [Groep 8A]',
  bend: {
    rejudge: {
      groep: newWhen<'groep'>(
        (incoming, held) => incoming.naam.toLowerCase() === held.naam.toLowerCase() && incoming.naam !== held.naam,
      ),
    },
  },
})
