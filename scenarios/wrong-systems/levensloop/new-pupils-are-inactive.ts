import { inactive, storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const newPupilsAreInactive = defineWrongSystem({
  name: 'new-pupils-are-inactive',
  story: 'Nieuwe leerlingen worden klaargezet maar niet geactiveerd.',
  violates: ['G01', 'D14'],
  caughtBy: 'nieuwe-groep-buiten-gelaten',
  bend: {
    applied: storesLeerling((row, before) => (before === undefined ? inactive(row) : row)),
  },
})
