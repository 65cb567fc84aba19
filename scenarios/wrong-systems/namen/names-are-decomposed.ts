import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const namesAreDecomposed = defineWrongSystem({
  name: 'names-are-decomposed',
  story: 'Namen worden met losse accenten bewaard; voor het oog gelijk, voor het zoeken niet.',
  violates: ['B24', 'B22'],
  caughtBy: 'tekens-kwijt',
  bend: {
    applied: storesLeerling((row) => ({
      ...row,
      ...(row.roepnaam && { roepnaam: row.roepnaam.normalize('NFD') }),
      ...(row.achternaam && { achternaam: row.achternaam.normalize('NFD') }),
    })),
  },
})
