import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie geen jaargroep heeft blijft zonder, en komt in geen enkele toets voor.',
  violates: ['D12'],
  ernst: 'S3',
  familie: 'raadt-of-wist-wat-ontbreekt',
  smaak: true,
  caughtBy: 'zonder-jaargroep',
  bend: {
    applied: storesLeerling(({ jaargroep, ...row }, before, came) => ({
      ...row,
      ...((came && came.jaargroep === undefined ? before?.jaargroep : jaargroep) && {
        jaargroep: (came && came.jaargroep === undefined ? before?.jaargroep : jaargroep)!,
      }),
    })),
  },
})
