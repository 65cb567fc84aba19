import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsWithoutKeyAreSkipped = defineWrongSystem({
  name: 'pupils-without-key-are-skipped',
  story: 'Zonder nummer van het LAS geen leerling; in 2.3 mag dat ontbreken.',
  violates: ['A31'],
  caughtBy: 'alleen-een-eckid',
  bend: {
    delivery: onlyLeerlingen(({ key }) => key !== undefined),
  },
})
