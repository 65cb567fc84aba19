import { itemAt } from '../../../src/within.ts'
import { eachKept } from '../bends.ts'
import { inANewYear } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het nieuwe schooljaar schuiven resultaten mee met de plaats in de groep, niet met het kind.',
  violates: ['D01', 'H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'twee-kinderen-over-het-jaar',
  bend: () =>
    inANewYear(
      eachKept((result, { leerling }) => {
        const at = leerling.findIndex(({ id }) => id === result.leerling)
        return [{ ...result, leerling: itemAt(leerling, (at + 1) % leerling.length).id }]
      }),
    ),
})
