import { storesNaam } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Ömer wordt Oemer, want de export naar het leerlingdossier kan geen ö aan.',
  violates: ['B22'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesNaam(['roepnaam', 'achternaam'], (text) =>
      text.replace(/ö/g, 'oe').replace(/Ö/g, 'Oe').replace(/ü/g, 'ue').replace(/Ü/g, 'Ue'),
    ),
  },
})
