import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const linksOnNameOnly = defineWrongSystem({
  name: 'links-on-name-only',
  story: 'Gelijke roepnaam en achternaam is genoeg: de tweede Mohamed krijgt het dossier van de eerste.',
  violates: ['B04'],
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (came, held) =>
          came.roepnaam === held.roepnaam && came.achternaam === held.achternaam && came.achternaam !== undefined,
      ),
    },
  },
})
