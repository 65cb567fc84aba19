import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const voorvoegselIsLowerCased = defineWrongSystem({
  name: 'voorvoegsel-is-lower-cased',
  story: 'Voorvoegsels worden klein geschreven bewaard, ook "De" bij wie dat zo schrijft.',
  violates: ['B09'],
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesLeerling((row) => ({
      ...row,
      ...(row.voorvoegsel && { voorvoegsel: row.voorvoegsel.toLowerCase() }),
    })),
  },
})
