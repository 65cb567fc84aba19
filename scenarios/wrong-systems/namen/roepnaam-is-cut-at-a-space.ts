import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const roepnaamIsCutAtASpace = defineWrongSystem({
  name: 'roepnaam-is-cut-at-a-space',
  story: 'Alleen het eerste woord van de roepnaam wordt bewaard: Anne Fleur heet Anne.',
  violates: ['B08', 'B31'],
  caughtBy: 'aantekening-in-de-naam',
  bend: { delivery: everybody((person) => ({ ...person, roepnaam: person.roepnaam?.split(' ')[0] })) },
})
