import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een leerkracht met hetzelfde nummer en een heel andere achternaam krijgt stil een tweede account.',
  violates: ['B20', 'E18'],
  ernst: 'S2',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'heel-andere-naam [Jansen]',
  bend: { rejudge: { leerkracht: (proposal) => (proposal.mustLook ? asNieuw(proposal) : proposal) } },
})
