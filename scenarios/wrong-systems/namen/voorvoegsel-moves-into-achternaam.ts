import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const voorvoegselMovesIntoAchternaam = defineWrongSystem({
  name: 'voorvoegsel-moves-into-achternaam',
  story: 'Er is één kolom voor de achternaam; "van der" staat voortaan in de achternaam.',
  violates: ['B09', 'B10'],
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling(({ voorvoegsel, ...row }) => ({
      ...row,
      ...(voorvoegsel && row.achternaam && { achternaam: `${voorvoegsel} ${row.achternaam}` }),
    })),
  },
})
