import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Geslacht telt mee als sleutelveld: 0 (onbekend) is dan iemand anders dan 1.',
  violates: ['B35', 'C08'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: { rejudge: { leerling: newWhen<'leerling'>((came, held) => came.geslacht !== held.geslacht) } },
})
