import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const voorvoegselIsCut = defineWrongSystem({
  name: 'voorvoegsel-is-cut',
  story: 'De kolom voor het voorvoegsel is zeven tekens breed.',
  violates: ['B15'],
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling((row) => ({
      ...row,
      ...(row.voorvoegsel && { voorvoegsel: row.voorvoegsel.slice(0, 7).trim() }),
    })),
  },
})
