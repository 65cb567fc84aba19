import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij het weer actief maken gaan de oude plaatsingen mee terug; een kind dat in een andere klas terugkomt staat ook nog in de oude.',
  violates: ['A28', 'G14'],
  ernst: 'S1',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-terug-op-school',
  bend: {
    applied: storesLeerling((row, before) =>
      before?.actief === false && row.actief !== false
        ? { ...row, groepen: [...new Set([...(before.groepen ?? []), ...(row.groepen ?? [])])] }
        : row,
    ),
  },
})
