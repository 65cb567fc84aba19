import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De database kent geen letters buiten West-Europa; van Şahin blijft ?ahin over.',
  violates: ['B22', 'B25'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'codetabel [windows-1252]',
  bend: {
    delivery: everybody((person) => ({
      ...person,
      achternaam: person.achternaam?.replace(/[^\u0000-\u00ff]/g, '?'),
      roepnaam: person.roepnaam?.replace(/[^\u0000-\u00ff]/g, '?'),
    })),
  },
})
