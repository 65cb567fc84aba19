import { storesNaam } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De kolom voor het voorvoegsel is zeven tekens breed.',
  violates: ['B15'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesNaam(['voorvoegsel'], (text) => text.slice(0, 7).trim()),
  },
})
