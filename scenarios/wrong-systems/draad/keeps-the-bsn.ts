import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Alles wat komt wordt bewaard, ook het burgerservicenummer en de postcode.',
  violates: ['I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'meer-dan-gevraagd',
  bend: {
    applied: storesLeerling((row) => ({ ...row, bsnOndwnr4: '1234', postcodenl: '1234AB' })),
  },
})
