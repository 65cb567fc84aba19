import { eachLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsComeInWithoutVoorletters = defineWrongSystem({
  name: 'pupils-come-in-without-voorletters',
  story: 'Voorletters worden niet gelezen; van een tweeling is er dan niets te onderscheiden.',
  violates: ['B30', 'B02'],
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    delivery: eachLeerling(({ voorletters: _, ...one }) => one),
  },
})
