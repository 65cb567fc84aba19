import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const roepnaamComesFromVoornamen = defineWrongSystem({
  name: 'roepnaam-comes-from-voornamen',
  story: 'Het verkeerde veld: iedereen heet naar zijn voornamen in plaats van zijn roepnaam.',
  violates: ['B08', 'B28'],
  caughtBy: 'roepnaam-lijkt-niet',
  bend: {
    delivery: everybody((person) => ({ ...person, ...(person.voornamen && { roepnaam: person.voornamen }) })),
  },
})
