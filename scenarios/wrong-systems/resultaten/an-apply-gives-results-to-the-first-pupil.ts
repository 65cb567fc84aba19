import { itemAt } from '../../../src/within.ts'
import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na het verwerken hangen alle resultaten aan de eerste leerling van de lijst.',
  violates: ['H04', 'G16'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'let-op-een-koppeling-hersteld',
  bend: {
    centrum: afterwards(
      ['apply'],
      eachKept((result, { leerling }) => [{ ...result, leerling: itemAt(leerling, 0).id }]),
    ),
  },
})
