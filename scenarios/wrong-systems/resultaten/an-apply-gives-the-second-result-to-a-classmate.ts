import { itemAt } from '../../../src/within.ts'
import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na het verwerken staat het tweede resultaat van een kind bij wie er na hem in de lijst staat.',
  violates: ['H04', 'H05'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'een-jaar-vol-toetsen',
  bend: {
    centrum: afterwards(
      ['apply'],
      eachKept((result, { resultaat, leerling }) => {
        const isSecond = resultaat.filter((one) => one.leerling === result.leerling)[1] === result
        const at = leerling.findIndex(({ id }) => id === result.leerling)
        return [isSecond ? { ...result, leerling: itemAt(leerling, (at + 1) % leerling.length).id } : result]
      }),
    ),
  },
})
