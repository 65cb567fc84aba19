import { asNieuw } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const secondSchoolMakesASecondAccount = defineWrongSystem({
  name: 'second-school-makes-a-second-account',
  story: 'Wie op twee scholen werkt krijgt stil een tweede account, met een tweede uitnodiging.',
  violates: ['E09'],
  caughtBy: 'op-twee-scholen',
  bend: {
    rejudge: {
      leerkracht: (proposal, _, elsewhere) =>
        proposal.candidates.some(({ id }) => elsewhere.some((one) => one.id === id)) ? asNieuw(proposal) : proposal,
    },
  },
})
