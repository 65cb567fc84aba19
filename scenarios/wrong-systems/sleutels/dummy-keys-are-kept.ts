import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Nummers die met # beginnen gelden maar voor één bericht; deze importeur bewaart ze en zoekt er de volgende keer op.',
  violates: ['A05', 'A06'],
  ernst: 'S1',
  familie: 'koppelt-op-nummer-alleen',
  caughtBy: 'hekjes-opnieuw-uitgedeeld',
  bend: { delivery: eachLeerling(({ key, ...leerling }) => ({ ...leerling, key: key?.replace(/^#/, 'lln') })) },
})
