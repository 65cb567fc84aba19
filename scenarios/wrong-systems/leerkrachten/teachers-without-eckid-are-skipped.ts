import { onlyLeerkrachten } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const teachersWithoutEckidAreSkipped = defineWrongSystem({
  name: 'teachers-without-eckid-are-skipped',
  story: 'Zonder ECK iD geen leerkracht; veel scholen hebben ze alleen nog voor leerlingen.',
  violates: ['E21'],
  caughtBy: 'let-op-van-alles-een',
  bend: { delivery: onlyLeerkrachten(({ eckid }) => eckid !== undefined) },
})
