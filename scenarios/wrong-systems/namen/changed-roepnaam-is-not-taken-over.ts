import { keepsFirst } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Alleen de achternaam wordt bijgewerkt; Max blijft Max, ook als hij Maximiliaan heet.',
  violates: ['B32', 'B35'],
  ernst: 'S4',
  familie: 'neemt-wijziging-niet-over',
  caughtBy: 'roepnaam-verbeterd',
  bend: { applied: keepsFirst.leerling('roepnaam') },
})
