import { keepsFirst } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het geslacht wordt alleen bij het aanmaken gevuld.',
  violates: ['B35'],
  ernst: 'S4',
  familie: 'neemt-wijziging-niet-over',
  caughtBy: 'kind-in-transitie',
  bend: { applied: keepsFirst.leerling('geslacht') },
})
