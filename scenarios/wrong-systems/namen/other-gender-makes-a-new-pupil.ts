import { newWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const otherGenderMakesANewPupil = defineWrongSystem({
  name: 'other-gender-makes-a-new-pupil',
  story: 'Geslacht telt mee als sleutelveld: 0 (onbekend) is dan iemand anders dan 1.',
  violates: ['B35', 'C08'],
  caughtBy: 'voorstel-teruggedraaid',
  bend: { rejudge: { leerling: newWhen<'leerling'>((came, held) => came.geslacht !== held.geslacht) } },
})
