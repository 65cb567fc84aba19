import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie niet in het bericht staat is weg, ook als zijn hele groep er niet in staat.',
  violates: ['G03', 'G10', 'D19'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'let-op-wie-zelf-buiten-blijft',
  bend: { applied: storesLeerling((row, _, came) => (came === undefined ? inactive(row) : row)) },
})
