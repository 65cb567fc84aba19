import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const voorlettersAreCutToOne = defineWrongSystem({
  name: 'voorletters-are-cut-to-one',
  story: 'Alleen de eerste voorletter wordt bewaard.',
  violates: ['B30', 'B01'],
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling((row) => ({
      ...row,
      ...(row.voorletters && { voorletters: row.voorletters.slice(0, 1) }),
    })),
  },
})
