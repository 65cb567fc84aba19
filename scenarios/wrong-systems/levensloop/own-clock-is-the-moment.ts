import { asksSinceApplied } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Als laatst ontvangen gaat het tijdstip van verwerken mee, van de eigen klok; wat tussen ophalen en verwerken veranderde komt nooit meer.',
  violates: ['G08', 'G18'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'let-op-wie-van-school-gaat',
  bend: () => asksSinceApplied((moment) => moment.toISOString().replace('.000Z', 'Z')),
})
