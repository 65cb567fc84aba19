import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const umlautsAreWrittenOut = defineWrongSystem({
  name: 'umlauts-are-written-out',
  story: 'Ömer wordt Oemer, want de export naar het leerlingdossier kan geen ö aan.',
  violates: ['B22'],
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling((row) => ({
      ...row,
      ...(row.roepnaam && {
        roepnaam: row.roepnaam.replace(/ö/g, 'oe').replace(/Ö/g, 'Oe').replace(/ü/g, 'ue').replace(/Ü/g, 'Ue'),
      }),
      ...(row.achternaam && {
        achternaam: row.achternaam.replace(/ö/g, 'oe').replace(/Ö/g, 'Oe').replace(/ü/g, 'ue').replace(/Ü/g, 'Ue'),
      }),
    })),
  },
})
