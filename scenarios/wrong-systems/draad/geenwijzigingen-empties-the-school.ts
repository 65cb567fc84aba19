import { emptiesTheSchool } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Geen wijzigingen wordt gelezen als een school zonder iemand.',
  violates: ['G08'],
  ernst: 'S2',
  familie: 'verwart-antwoorden',
  caughtBy: 'let-op-geen-wijzigingen',
  bend: { antwoord: emptiesTheSchool('geenwijzigingen') },
})
