import { storesNaam } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Aanhalingstekens gaan eruit voordat de naam de database in gaat: ’t Hart wordt t Hart.',
  violates: ['B14', 'B13'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesNaam(['achternaam', 'voorvoegsel'], (text) => text.replace(/['’‘`]/g, '')),
  },
})
