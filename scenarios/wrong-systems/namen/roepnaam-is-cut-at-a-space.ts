import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Alleen het eerste woord van de roepnaam wordt bewaard: Anne Fleur heet Anne.',
  violates: ['B08', 'B31'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'aantekening-in-de-naam',
  bend: { delivery: everybody((person) => ({ ...person, roepnaam: person.roepnaam?.split(' ')[0] })) },
})
