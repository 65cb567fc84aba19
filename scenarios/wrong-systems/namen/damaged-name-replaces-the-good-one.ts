import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een naam die beschadigd binnenkomt wordt over de goede heen geschreven.',
  violates: ['B25'],
  ernst: 'S3',
  familie: 'knoeit-met-gegevens',
  smaak: true,
  caughtBy: 'codering-stuk',
  bend: {
    applied: storesLeerling((row, before, came) =>
      before !== undefined && came?.roepnaam && /[ÃÂ?]/.test(came.roepnaam) ? { ...row, roepnaam: came.roepnaam } : row,
    ),
  },
})
