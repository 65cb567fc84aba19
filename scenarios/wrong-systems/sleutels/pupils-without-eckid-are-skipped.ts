import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsWithoutEckidAreSkipped = defineWrongSystem({
  name: 'pupils-without-eckid-are-skipped',
  story: 'Zonder ECK iD geen leerling; veel scholen hebben ze nog niet.',
  violates: ['A12', 'A23'],
  caughtBy: 'eckid-komt-erbij',
  bend: {
    delivery: onlyLeerlingen(({ eckid }) => eckid !== undefined),
  },
})
