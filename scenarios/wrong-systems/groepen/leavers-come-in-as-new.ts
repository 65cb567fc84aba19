import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Uitstroomdatum en jaargroep H worden niet gelezen; wie allang weg is komt als nieuw binnen.',
  violates: ['D11', 'G11'],
  ernst: 'S3',
  familie: 'deactiveert-te-weinig',
  caughtBy: 'let-op-wie-al-weg-is',
  bend: {
    delivery: eachLeerling(({ uitstroomdatum, jaargroep, ...leerling }) => ({
      ...leerling,
      ...(jaargroep !== 'H' && { jaargroep }),
    })),
  },
})
