import { storesNaam } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: "De naam wordt voor de database twee keer beschermd: van D'Angelo wordt D''Angelo bewaard.",
  violates: ['B14', 'I04'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesNaam(['achternaam', 'voorvoegsel'], (text) => text.replace(/'/g, "''")),
  },
})
