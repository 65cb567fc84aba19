import { linksOnBirthDateAnd } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Achternaam en geboortedatum zouden genoeg moeten zijn; van een tweeling worden twee kinderen er één.',
  violates: ['B01', 'B03'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'eckids-verwisseld-een-bekend',
  bend: { rejudge: { leerling: linksOnBirthDateAnd('achternaam') } },
})
