import { emptiesTheSchool } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Geen gegevens is een lege lijst, en wie niet in de lijst staat is weg.',
  violates: ['G07'],
  ernst: 'S2',
  familie: 'verwart-antwoorden',
  caughtBy: 'let-op-geen-gegevens',
  bend: { antwoord: emptiesTheSchool('geengegevens') },
})
