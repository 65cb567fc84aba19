import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na ongedaan maken zegt het LAS "geen wijzigingen", want er is niet onthouden dat alles opnieuw moet.',
  violates: ['G17', 'G08'],
  ernst: 'S3',
  familie: 'mist-wijzigingen',
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
