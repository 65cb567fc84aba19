import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const anyHashMakesADummyKey = defineWrongSystem({
  name: 'any-hash-makes-a-dummy-key',
  story: 'Een hekje ergens in het nummer en het geldt als tijdelijk, niet alleen vooraan.',
  violates: ['A05', 'A20'],
  caughtBy: 'hekje-in-het-midden',
  bend: {
    delivery: everybody((person) => ({ ...person, ...(person.key?.includes('#') && { key: `#${person.key}` }) })),
  },
})
