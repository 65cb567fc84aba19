import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een lagere jaargroep dan er staat is vast een fout van ESIS en wordt niet overgenomen; wie een jaar teruggaat maakt toetsen van het verkeerde jaar.',
  violates: ['D12', 'D13'],
  ernst: 'S3',
  familie: 'neemt-wijziging-niet-over',
  caughtBy: 'let-op-wie-van-groep-verandert',
  bend: {
    applied: storesLeerling((row, before) =>
      before?.jaargroep !== undefined && /^[1-8]$/.test(before.jaargroep) && /^[1-8]$/.test(row.jaargroep ?? '')
        ? { ...row, jaargroep: before.jaargroep > row.jaargroep! ? before.jaargroep : row.jaargroep }
        : row,
    ),
  },
})
