import { defineWrongSystem } from './wrong-system.ts'

export const afterUndoNothingIsNew = defineWrongSystem({
  name: 'after-undo-nothing-is-new',
  story: 'Na ongedaan maken zegt het LAS "geen wijzigingen", want er is niet onthouden dat alles opnieuw moet.',
  violates: ['G17', 'G08'],
  caughtBy: 'ongedaan-na-een-toets',
  bend: {
    calls: (own) => {
      let undone = false
      return {
        reset: (start) => {
          undone = false
          return own.reset(start)
        },
        maakOngedaan: async () => {
          undone = true
          return own.maakOngedaan()
        },
        importeer: async (koppeling) => (undone ? { kind: 'geenwijzigingen' } : own.importeer(koppeling)),
      }
    },
  },
})
