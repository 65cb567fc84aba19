import { keepsWhatCame } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De gebruikersnaam van de leerkracht in ESIS wordt bewaard.',
  violates: ['I07'],
  ernst: 'S3',
  familie: 'bewaart-of-lekt-te-veel',
  smaak: true,
  caughtBy: 'gebruikersnaam-hoeft-niet',
  bend: () => keepsWhatCame('leerkracht', 'gebruikersnaam'),
})
