import { linksOnBirthDateAnd } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Roepnaam en geboortedatum, want achternamen worden zo vaak anders geschreven.',
  violates: ['B06', 'B17'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'eckids-verwisseld-een-bekend',
  bend: { rejudge: { leerling: linksOnBirthDateAnd('roepnaam') } },
})
