import { inactive, storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const deactivatesThoseNotImported = defineWrongSystem({
  name: 'deactivates-those-not-imported',
  story: 'Wie op "niet importeren" staat telt als afwezig.',
  violates: ['G04'],
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
