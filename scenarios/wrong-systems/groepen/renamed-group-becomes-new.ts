import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De naam van de groep is haar sleutel; na een nieuwe naam is het een nieuwe groep en loopt de oude leeg.',
  violates: ['D21'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'let-op-een-nieuwe-naam',
  bend: { rejudge: { groep: newWhen<'groep'>((came, held) => came.naam !== held.naam) } },
})
