import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const aDashIsASurname = defineWrongSystem({
  name: 'a-dash-is-a-surname',
  story: 'Een streepje of punt telt als achternaam: wie er geen heeft is familie van elkaar.',
  violates: ['B29'],
  caughtBy: 'geen-achternaam [.]',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (incoming, held) =>
          /^[-.]$/.test(incoming.achternaam ?? '') &&
          incoming.achternaam === held.achternaam &&
          incoming.geboortedatum === held.geboortedatum,
      ),
    },
  },
})
