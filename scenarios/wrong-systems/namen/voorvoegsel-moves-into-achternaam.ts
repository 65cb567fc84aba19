import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er is één kolom voor de achternaam; "van der" staat voortaan in de achternaam.',
  violates: ['B09', 'B10'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  smaak: true,
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling(({ voorvoegsel, ...row }) => ({
      ...row,
      ...(voorvoegsel && row.achternaam && { achternaam: `${voorvoegsel} ${row.achternaam}` }),
    })),
  },
})
