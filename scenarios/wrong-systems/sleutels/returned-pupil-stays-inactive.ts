import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie gedeactiveerd was wordt wel gevonden, maar niet weer actief.',
  violates: ['A28', 'A29', 'G14'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'let-op-terug-op-school',
  bend: { applied: storesLeerling((row, before) => (before?.actief === false ? inactive(row) : row)) },
})
