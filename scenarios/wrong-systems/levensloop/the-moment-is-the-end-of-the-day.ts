import { asksSinceApplied } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Als laatst ontvangen gaat alleen de dag mee, met 23:59:59 erachter; wat die dag nog verandert komt nooit meer.',
  violates: ['G08'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'combinatie-hier-los-daar',
  bend: () => asksSinceApplied((moment) => `${moment.toISOString().slice(0, 10)}T23:59:59Z`),
})
