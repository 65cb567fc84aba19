import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Ongedaan maken zet resultaten terug die er nog stonden.',
  violates: ['G17', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-dubbel',
  caughtBy: 'verkeerd-gekoppeld-en-hersteld',
  bend: {
    centrum: afterwards(
      ['undo'],
      eachKept((result) => [result, { ...result, id: `${result.id}-terug` }]),
    ),
  },
})
