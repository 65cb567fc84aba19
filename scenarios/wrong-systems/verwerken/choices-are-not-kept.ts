import { defineWrongSystem } from './wrong-system.ts'

export const choicesAreNotKept = defineWrongSystem({
  name: 'choices-are-not-kept',
  story: 'De knoppen op het controlescherm doen het, maar bij het verwerken telt weer het voorstel.',
  violates: ['G19', 'H04'],
  caughtBy: 'let-op-buiten-blijft-buiten',
  bend: { calls: () => ({ beslis: async () => ({ kind: 'ok' }) }) },
})
