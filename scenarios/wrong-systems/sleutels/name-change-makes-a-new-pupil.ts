import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een andere achternaam bij hetzelfde nummer moet wel een ander kind zijn.',
  violates: ['A02', 'B35'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'achternaam-veranderd',
  bend: { rejudge: { leerling: newWhen<'leerling'>((came, held) => came.achternaam !== held.achternaam) } },
})
