import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het nieuwe schooljaar schuiven resultaten mee met de plaats in de groep, niet met het kind.',
  violates: ['D01', 'H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  slipsThrough:
    'Twee kinderen met elk een resultaat gaan over naar het nieuwe schooljaar; elk resultaat staat nog bij het juiste kind.',
  bend: {
    centrum: afterwards(
      ['apply'],
      eachKept((result, { levering, leerling }) => {
        const years = levering.map(({ school }) => school.schooljaar)
        if (years.length < 2 || years.at(-1) === years.at(-2)) return [result]
        const at = leerling.findIndex(({ id }) => id === result.leerling)
        return [{ ...result, leerling: leerling[(at + 1) % leerling.length]!.id }]
      }),
    ),
  },
})
