import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const deactivatedPupilsLoseTheirGroups = defineWrongSystem({
  name: 'deactivated-pupils-lose-their-groups',
  story: 'Wie gedeactiveerd wordt is uit alle groepen; waar hij zat is niet meer te vinden.',
  violates: ['G01'],
  caughtBy: 'van-school',
  bend: {
    applied: storesLeerling((row) => (row.actief === false ? { ...row, groepen: [] } : row)),
  },
})
