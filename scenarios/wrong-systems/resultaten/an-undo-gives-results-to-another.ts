import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Ongedaan maken hangt resultaten van na de import aan de eerste die overblijft.',
  violates: ['G17', 'H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'verkeerd-gekoppeld-en-hersteld',
  bend: {
    centrum: afterwards(
      ['undo'],
      eachKept((result, { leerling }) => [{ ...result, leerling: leerling[0]?.id ?? result.leerling }]),
    ),
  },
})
