import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat er niet in het bericht staat wordt leeggemaakt: van Noor Vos blijft N. Vos over.',
  violates: ['B07'],
  ernst: 'S4',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'geen-roepnaam-met-nummer',
  bend: {
    applied: storesLeerling(({ roepnaam, ...row }, _, came) => ({
      ...row,
      ...((came ? came.roepnaam : roepnaam) && { roepnaam: came ? came.roepnaam! : roepnaam! }),
    })),
  },
})
