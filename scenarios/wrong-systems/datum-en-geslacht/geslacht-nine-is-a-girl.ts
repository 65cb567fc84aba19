import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Alles wat geen 1 is, is een meisje.',
  violates: ['C08'],
  ernst: 'S4',
  familie: 'raadt-of-wist-wat-ontbreekt',
  smaak: true,
  caughtBy: 'geslacht-onbekend [0]',
  bend: {
    applied: storesLeerling((row) => ({ ...row, ...(row.geslacht && { geslacht: row.geslacht === '1' ? '1' : '2' }) })),
  },
})
