import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const linksOnVoorlettersAndBirthDate = defineWrongSystem({
  name: 'links-on-voorletters-and-birth-date',
  story: 'Voorletters, achternaam en geboortedatum: voor een tweeling Anna en Amber is dat allemaal gelijk.',
  violates: ['B01', 'B02'],
  caughtBy: 'tweeling-waarvan-een-bekend',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (incoming, held) =>
          !!incoming.geboortedatum &&
          incoming.geboortedatum === held.geboortedatum &&
          incoming.achternaam === held.achternaam &&
          (incoming.voorletters ?? incoming.roepnaam ?? '')[0] === (held.voorletters ?? held.roepnaam ?? '')[0],
      ),
    },
  },
})
