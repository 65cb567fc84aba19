import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie gedeactiveerd wordt is uit alle groepen; waar hij zat is niet meer te vinden.',
  violates: ['G01'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'vorig-jaar-zonder-nummer',
  bend: {
    applied: storesLeerling((row) => (row.actief === false ? { ...row, groepen: [] } : row)),
  },
})
