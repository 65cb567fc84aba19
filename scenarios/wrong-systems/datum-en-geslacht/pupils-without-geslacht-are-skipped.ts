import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsWithoutGeslachtAreSkipped = defineWrongSystem({
  name: 'pupils-without-geslacht-are-skipped',
  story: 'Geslacht is verplicht in de database; 0, 9 en leeg worden overgeslagen.',
  violates: ['C08'],
  caughtBy: 'geslacht-ontbreekt',
  bend: {
    delivery: onlyLeerlingen(({ geslacht }) => geslacht === '1' || geslacht === '2'),
  },
})
