import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const voorvoegselGoesToTheBack = defineWrongSystem({
  name: 'voorvoegsel-goes-to-the-back',
  story: 'De naam wordt opgeslagen zoals hij in een lijst staat: "Berg, van den".',
  violates: ['B11'],
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling(({ voorvoegsel, ...row }) => ({
      ...row,
      ...(voorvoegsel && row.achternaam && { achternaam: `${row.achternaam}, ${voorvoegsel}` }),
    })),
  },
})
