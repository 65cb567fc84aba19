import { everybody } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const textIsLatin1 = defineWrongSystem({
  name: 'text-is-latin1',
  story: 'De database kent geen letters buiten West-Europa; van Şahin blijft ?ahin over.',
  violates: ['B22', 'B25'],
  caughtBy: 'ij-als-een-teken',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      achternaam: person.achternaam?.replace(/[^\u0000-\u00ff]/g, '?'),
      roepnaam: person.roepnaam?.replace(/[^\u0000-\u00ff]/g, '?'),
    })),
  },
})
