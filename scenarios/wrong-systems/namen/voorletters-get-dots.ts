import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const voorlettersGetDots = defineWrongSystem({
  name: 'voorletters-get-dots',
  story: 'Voorletters worden met punten bewaard: JP wordt J.P.',
  violates: ['B30'],
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling((row) => ({
      ...row,
      ...(row.voorletters && { voorletters: row.voorletters.replace(/\p{L}(?!\.)/gu, (letter) => `${letter}.`) }),
    })),
  },
})
