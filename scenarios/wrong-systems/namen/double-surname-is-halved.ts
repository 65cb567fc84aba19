import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Van een dubbele achternaam blijft het deel voor het streepje over.',
  violates: ['B18', 'B19'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling((row) => ({
      ...row,
      ...(row.achternaam && { achternaam: row.achternaam.split(/\s*-\s*/)[0]! || row.achternaam }),
    })),
  },
})
