import { appliesDoubts } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat nog een vraag is staat op het scherm, en wordt bij verwerken toch een nieuwe leerling.',
  violates: ['A26', 'A27', 'C03'],
  ernst: 'S2',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'eckid-dubbel-in-bericht',
  bend: { calls: appliesDoubts(({ soort, ref }) => ({ soort, ref, actie: 'nieuw' })) },
})
