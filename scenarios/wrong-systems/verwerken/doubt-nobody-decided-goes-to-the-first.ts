import { appliesDoubts } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat nog een vraag is staat op het scherm, en wordt bij verwerken toch aan de eerste kandidaat gekoppeld.',
  violates: ['A26', 'A27', 'G19'],
  ernst: 'S1',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'sleutel-hergebruikt',
  bend: {
    calls: appliesDoubts(({ soort, ref, kandidaten: [met] = [] }) =>
      met === undefined ? undefined : { soort, ref, actie: 'koppelen', met },
    ),
  },
})
