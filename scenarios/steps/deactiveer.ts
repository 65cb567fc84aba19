import { deactivateKoppeling } from '../../simulator/koppelingen/activate.ts'
import { dutchDateTime } from '../../src/time/dutch-time.ts'
import { defineWord } from './define-step.ts'
import { koppelingOf, take } from './koppeling.ts'

export const deactiveer = defineWord({
  name: 'deactiveer',
  says: 'ESIS: deactivate the koppeling.',
  example: 'deactiveer',
  deed: async (story) =>
    take(story, deactivateKoppeling(koppelingOf(story), 'Directie', dutchDateTime(story.world.clock.now()))),
})
