import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Nieuwe leerlingen worden klaargezet maar niet geactiveerd.',
  violates: ['G01', 'D14'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'nieuwe-groep-buiten-gelaten',
  bend: {
    applied: storesLeerling((row, before) => (before === undefined ? inactive(row) : row)),
  },
})
