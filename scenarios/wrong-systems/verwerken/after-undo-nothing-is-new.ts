import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na ongedaan maken zegt het LAS "geen wijzigingen", want er is niet onthouden dat alles opnieuw moet.',
  violates: ['G17', 'G08'],
  ernst: 'S3',
  familie: 'mist-wijzigingen',
  caughtBy: 'ongedaan-na-een-toets',
  bend: {
    calls: anewAtReset((own) => {
      let undone = false
      return {
        maakOngedaan: async () => {
          undone = true
          return own.maakOngedaan()
        },
        importeer: async (koppeling) => (undone ? { kind: 'geenwijzigingen' } : own.importeer(koppeling)),
      }
    }),
  },
})
