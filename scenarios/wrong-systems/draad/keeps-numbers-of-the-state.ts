import { keepsWhatCame } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Burgerservicenummer en onderwijsnummer worden bewaard omdat ze kwamen.',
  violates: ['I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'meer-dan-gevraagd-van-een-nieuw-kind',
  bend: () => keepsWhatCame('leerling', 'bsn', 'onderwijsnummer', ['bsn_ondwnr-4', 'bsnOndwnr4']),
})
