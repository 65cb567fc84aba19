import { keepsWhatCame } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Afkomst van kind en ouders wordt bewaard; een toetssysteem heeft er niets aan.',
  violates: ['I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'meer-dan-gevraagd-van-een-nieuw-kind',
  bend: () =>
    keepsWhatCame('leerling', 'etniciteit', 'land', ['land_vader', 'landVader'], ['land_moeder', 'landMoeder']),
})
