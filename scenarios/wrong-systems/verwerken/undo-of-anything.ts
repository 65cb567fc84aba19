import { defineWrongSystem } from './wrong-system.ts'

export const undoOfAnything = defineWrongSystem({
  name: 'undo-of-anything',
  story: 'De knop doet het altijd, ook als er niets meer ongedaan te maken is.',
  violates: ['G17'],
  caughtBy: 'ongedaan-gemaakt',
  bend: {
    calls: (own) => ({
      maakOngedaan: async () => {
        await own.maakOngedaan()
        return { kind: 'ok' }
      },
    }),
  },
})
