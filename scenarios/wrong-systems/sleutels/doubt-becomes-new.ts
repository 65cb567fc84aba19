import { asNieuw, doubtBecomes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij twijfel wordt zonder vraag een nieuwe leerling gemaakt; de oude resultaten blijven achter bij de dubbele.',
  violates: ['A26', 'A27', 'C03'],
  ernst: 'S2',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'eckid-dubbel-in-bericht',
  bend: { rejudge: { leerling: doubtBecomes<'leerling'>((proposal) => asNieuw(proposal)) } },
})
