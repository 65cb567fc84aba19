import { linksWhen } from '../bends.ts'
import { sameInitial } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Voorletters, achternaam en geboortedatum: voor een tweeling Anna en Amber is dat allemaal gelijk.',
  violates: ['B01', 'B02'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'tweeling-waarvan-een-bekend',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (incoming, held) =>
          !!incoming.geboortedatum &&
          incoming.geboortedatum === held.geboortedatum &&
          incoming.achternaam === held.achternaam &&
          sameInitial(incoming, held),
      ),
    },
  },
})
