import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De kolom is 30 tekens breed en de database kapt af zonder iets te zeggen.',
  violates: ['A20'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'lang-nummer-heen-en-terug',
  bend: { delivery: eachLeerling((leerling) => ({ ...leerling, key: leerling.key?.slice(0, 30) })) },
})
