import { renewSleutel } from '../../simulator/koppelingen/activate.ts'
import { defineWord } from './define-step.ts'
import { koppelingOf, take } from './koppeling.ts'

export const vernieuwSleutel = defineWord({
  name: 'vernieuw-sleutel',
  says: 'ESIS: give the koppeling a new key. The EA does not know it until the next `koppel`.',
  example: 'vernieuw-sleutel',
  deed: async (story) => take(story, renewSleutel(koppelingOf(story), 'Directie', story.world.seed)),
})
