import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er wordt alleen onder actieve leerlingen gezocht; wie terugkomt begint opnieuw, zonder geschiedenis.',
  violates: ['A28', 'A29', 'G14'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'let-op-terug-op-school',
  bend: { rejudge: { leerling: newWhen<'leerling'>((_, held) => held.actief === false) } },
})
