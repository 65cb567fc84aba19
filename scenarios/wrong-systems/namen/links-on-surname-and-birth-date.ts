import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const linksOnSurnameAndBirthDate = defineWrongSystem({
  name: 'links-on-surname-and-birth-date',
  story: 'Achternaam en geboortedatum zouden genoeg moeten zijn; van een tweeling worden twee kinderen er één.',
  violates: ['B01', 'B03'],
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (came, held) =>
          came.achternaam === held.achternaam &&
          came.geboortedatum === held.geboortedatum &&
          came.geboortedatum !== undefined,
      ),
    },
  },
})
