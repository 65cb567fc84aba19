import { eachLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const dummyKeysAreKept = defineWrongSystem({
  name: 'dummy-keys-are-kept',
  story:
    'Nummers die met # beginnen gelden maar voor één bericht; deze importeur bewaart ze en zoekt er de volgende keer op.',
  violates: ['A05', 'A06'],
  caughtBy: 'hekjes-opnieuw-uitgedeeld',
  bend: { delivery: eachLeerling(({ key, ...leerling }) => ({ ...leerling, key: key?.replace(/^#/, 'lln') })) },
})
