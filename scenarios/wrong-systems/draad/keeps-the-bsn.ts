import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const keepsTheBsn = defineWrongSystem({
  name: 'keeps-the-bsn',
  story: 'Alles wat komt wordt bewaard, ook het burgerservicenummer en de postcode.',
  violates: ['I07'],
  caughtBy: 'meer-dan-gevraagd',
  bend: {
    applied: storesLeerling((row) => ({ ...row, bsnOndwnr4: '1234', postcodenl: '1234AB' })),
  },
})
