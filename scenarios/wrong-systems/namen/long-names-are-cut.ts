import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const longNamesAreCut = defineWrongSystem({
  name: 'long-names-are-cut',
  story: 'De kolom achternaam is 45 tekens breed en kapt stil af.',
  violates: ['B36'],
  caughtBy: 'lange-naam',
  bend: { delivery: everybody((person) => ({ ...person, achternaam: person.achternaam?.slice(0, 45) })) },
})
