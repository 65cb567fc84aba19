import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const changedBirthDateIsNotAsked = defineWrongSystem({
  name: 'changed-birth-date-is-not-asked',
  story: 'Zelfde nummer en naam, andere geboortedatum: er wordt gekoppeld zonder dat iemand kijkt.',
  violates: ['A03'],
  caughtBy: 'ander-eckid',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (came, held) =>
          came.key !== undefined &&
          came.key === held.key &&
          came.roepnaam === held.roepnaam &&
          came.achternaam === held.achternaam,
      ),
    },
  },
})
