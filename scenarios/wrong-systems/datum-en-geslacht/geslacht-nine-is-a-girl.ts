import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const geslachtNineIsAGirl = defineWrongSystem({
  name: 'geslacht-nine-is-a-girl',
  story: 'Alles wat geen 1 is, is een meisje.',
  violates: ['C08'],
  caughtBy: 'geslacht-onbekend [0]',
  bend: {
    applied: storesLeerling((row) => ({ ...row, ...(row.geslacht && { geslacht: row.geslacht === '1' ? '1' : '2' }) })),
  },
})
