import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const absentGeslachtBecomesABoy = defineWrongSystem({
  name: 'absent-geslacht-becomes-a-boy',
  story: 'De standaardwaarde van het veld geslacht is 1.',
  violates: ['C08'],
  caughtBy: 'geslacht-onbekend [0]',
  bend: {
    applied: storesLeerling((row) => ({ ...row, geslacht: row.geslacht === '2' ? '2' : '1' })),
  },
})
