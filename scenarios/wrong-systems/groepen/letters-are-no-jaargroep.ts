import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een jaargroep is een getal; S, V, B en D worden leeggemaakt.',
  violates: ['D08', 'D09'],
  ernst: 'S3',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'peuters-en-bijzondere-jaargroepen [B]',
  bend: {
    applied: storesLeerling(({ jaargroep, ...row }) => ({
      ...row,
      ...(jaargroep && /^\d+$/.test(jaargroep) && { jaargroep }),
    })),
  },
})
