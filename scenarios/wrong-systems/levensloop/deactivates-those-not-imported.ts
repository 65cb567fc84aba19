import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie op "niet importeren" staat telt als afwezig.',
  violates: ['G04'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'let-op-wie-zelf-buiten-blijft',
  bend: {
    applied: storesLeerling((row, before, came, { school }) =>
      came === undefined &&
      before !== undefined &&
      school.leerlingen.some(
        ({ key, eckid }) => (key !== undefined && key === row.key) || (eckid !== undefined && eckid === row.eckid),
      )
        ? inactive(row)
        : row,
    ),
  },
})
