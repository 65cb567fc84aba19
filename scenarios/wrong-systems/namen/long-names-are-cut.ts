import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De kolom achternaam is 45 tekens breed en kapt stil af.',
  violates: ['B36'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'lange-naam',
  bend: { delivery: everybody((person) => ({ ...person, achternaam: person.achternaam?.slice(0, 45) })) },
})
