import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const marksInNamesAreCleaned = defineWrongSystem({
  name: 'marks-in-names-are-cleaned',
  story: '"Anna (ziek)" wordt stilletjes Anna, en lijkt dan op een andere Anna.',
  violates: ['B34'],
  caughtBy: 'aantekening-in-de-naam',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      roepnaam: person.roepnaam?.replace(/\s*\(.*\)|\*|^zz /g, ''),
      achternaam: person.achternaam?.replace(/\s*\(.*\)|\*|^zz /g, ''),
    })),
  },
})
