import { keepsFirst } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie trouwt en zijn voorvoegsel kwijtraakt houdt het hier: "de Jansen-Boer".',
  violates: ['B20', 'B16'],
  ernst: 'S4',
  familie: 'neemt-wijziging-niet-over',
  caughtBy: 'na-een-ja-heet-het-zo',
  bend: { applied: keepsFirst.leerkracht('voorvoegsel') },
})
