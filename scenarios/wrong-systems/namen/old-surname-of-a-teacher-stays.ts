import { keepsFirst } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De naam van een leerkracht wordt alleen bij het aanmaken gevuld.',
  violates: ['B20'],
  ernst: 'S4',
  familie: 'neemt-wijziging-niet-over',
  caughtBy: 'leerkracht-trouwt',
  bend: { applied: keepsFirst.leerkracht('achternaam') },
})
