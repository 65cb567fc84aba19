import { asNieuw } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const otherSurnameMakesANewTeacher = defineWrongSystem({
  name: 'other-surname-makes-a-new-teacher',
  story: 'Een leerkracht met hetzelfde nummer en een heel andere achternaam krijgt stil een tweede account.',
  violates: ['B20', 'E18'],
  caughtBy: 'heel-andere-naam [Jansen]',
  bend: { rejudge: { leerkracht: (proposal) => (proposal.mustLook ? asNieuw(proposal) : proposal) } },
})
