import { eachLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const longKeysAreCut = defineWrongSystem({
  name: 'long-keys-are-cut',
  story: 'De kolom is 30 tekens breed en de database kapt af zonder iets te zeggen.',
  violates: ['A20'],
  caughtBy: 'lang-nummer-heen-en-terug',
  bend: { delivery: eachLeerling((leerling) => ({ ...leerling, key: leerling.key?.slice(0, 30) })) },
})
