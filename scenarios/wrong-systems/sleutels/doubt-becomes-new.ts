import { asNieuw, doubtBecomes } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const doubtBecomesNew = defineWrongSystem({
  name: 'doubt-becomes-new',
  story:
    'Bij twijfel wordt zonder vraag een nieuwe leerling gemaakt; de oude resultaten blijven achter bij de dubbele.',
  violates: ['A26', 'A27', 'C03'],
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: { rejudge: { leerling: doubtBecomes<'leerling'>((proposal) => asNieuw(proposal)) } },
})
