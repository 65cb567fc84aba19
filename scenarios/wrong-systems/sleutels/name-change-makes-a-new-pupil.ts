import { newWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const nameChangeMakesANewPupil = defineWrongSystem({
  name: 'name-change-makes-a-new-pupil',
  story: 'Een andere achternaam bij hetzelfde nummer moet wel een ander kind zijn.',
  violates: ['A02', 'B35'],
  caughtBy: 'achternaam-veranderd',
  bend: { rejudge: { leerling: newWhen<'leerling'>((came, held) => came.achternaam !== held.achternaam) } },
})
