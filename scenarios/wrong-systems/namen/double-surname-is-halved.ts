import { itemAt } from '../../../src/within.ts'
import { storesNaam } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Van een dubbele achternaam blijft het deel voor het streepje over.',
  violates: ['B18', 'B19'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesNaam(['achternaam'], (text) => itemAt(text.split(/\s*-\s*/), 0) || text),
  },
})
