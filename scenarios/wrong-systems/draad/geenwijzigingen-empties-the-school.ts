import { inactive, storesLeerling } from '../bends.ts'
import { emptiesTheSchool } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Geen wijzigingen wordt gelezen als een school zonder iemand, en wie er niet meer is gaat op inactief.',
  violates: ['G08'],
  ernst: 'S2',
  familie: 'verwart-antwoorden',
  caughtBy: 'let-op-geen-wijzigingen',
  bend: {
    antwoord: emptiesTheSchool('geenwijzigingen'),
    applied: storesLeerling((row, _, __, { school }) => (school.leerlingen.length === 0 ? inactive(row) : row)),
  },
})
