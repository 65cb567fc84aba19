import { appliesDoubts } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twintig vragen wachten op een mens; wie daarna nog een vraag was, wordt bij verwerken een nieuwe leerling.',
  violates: ['A26', 'I08'],
  ernst: 'S2',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'leerkracht-zonder-eckid',
  bend: { calls: appliesDoubts(({ soort, ref }, place) => (place < 20 ? undefined : { soort, ref, actie: 'nieuw' })) },
})
