import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De naam wordt opgeslagen zoals hij in een lijst staat: "Berg, van den".',
  violates: ['B11'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling(({ voorvoegsel, ...row }) => ({
      ...row,
      ...(voorvoegsel && row.achternaam && { achternaam: `${row.achternaam}, ${voorvoegsel}` }),
    })),
  },
})
