import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De standaardwaarde van het veld geslacht is 1.',
  violates: ['C08'],
  ernst: 'S4',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'nakijken-met-het-nummer-van-een-collega',
  bend: {
    applied: storesLeerling((row) => ({ ...row, geslacht: row.geslacht === '2' ? '2' : '1' })),
  },
})
