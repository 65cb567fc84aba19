import { newWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const renamedGroupBecomesNew = defineWrongSystem({
  name: 'renamed-group-becomes-new',
  story: 'De naam van de groep is haar sleutel; na een nieuwe naam is het een nieuwe groep en loopt de oude leeg.',
  violates: ['D21'],
  caughtBy: 'let-op-een-nieuwe-naam',
  bend: { rejudge: { groep: newWhen<'groep'>((came, held) => came.naam !== held.naam) } },
})
