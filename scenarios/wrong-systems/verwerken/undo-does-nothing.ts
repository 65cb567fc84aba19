import { defineWrongSystem } from './wrong-system.ts'

export const undoDoesNothing = defineWrongSystem({
  name: 'undo-does-nothing',
  story: 'De knop zegt dat het gelukt is.',
  violates: ['G19'],
  caughtBy: 'let-op-ongedaan-maken',
  bend: { calls: () => ({ maakOngedaan: async () => ({ kind: 'ok' }) }) },
})
