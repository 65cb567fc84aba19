import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De knoppen op het controlescherm doen het, maar bij het verwerken telt weer het voorstel.',
  violates: ['G19', 'H04'],
  ernst: 'S1',
  familie: 'vergeet-keuzes',
  caughtBy: 'let-op-buiten-blijft-buiten',
  bend: { calls: () => ({ beslis: async () => ({ kind: 'ok' }) }) },
})
