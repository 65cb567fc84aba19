import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie op "niet importeren" staat telt als afwezig, tenzij zijn nummer in de levering staat.',
  violates: ['G04'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'bekend-zonder-nummer-en-toch-buiten',
  bend: {
    applied: storesLeerling((row, before, came, { school }) =>
      came === undefined &&
      before !== undefined &&
      row.key === undefined &&
      row.eckid === undefined &&
      school.leerlingen.some(({ roepnaam, achternaam }) => roepnaam === row.roepnaam && achternaam === row.achternaam)
        ? inactive(row)
        : row,
    ),
  },
})
