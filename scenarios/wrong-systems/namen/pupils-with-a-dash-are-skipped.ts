import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsWithADashAreSkipped = defineWrongSystem({
  name: 'pupils-with-a-dash-are-skipped',
  story: 'Een streepje is geen geldige achternaam; het kind wordt overgeslagen.',
  violates: ['B29'],
  caughtBy: 'geen-achternaam [.]',
  bend: {
    delivery: onlyLeerlingen(({ achternaam }) => !/^[-.]$/.test(achternaam ?? '')),
  },
})
