import { keepsWhatCame } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het adres van de foto wordt bewaard; niemand heeft erom gevraagd.',
  violates: ['I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'meer-dan-gevraagd-van-een-nieuw-kind',
  bend: () => keepsWhatCame('leerling', 'fotourl'),
})
