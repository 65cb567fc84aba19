import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De knop zegt dat het gelukt is.',
  violates: ['G19'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'let-op-ongedaan-maken',
  bend: { calls: () => ({ maakOngedaan: async () => ({ kind: 'ok' }) }) },
})
