import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Geslacht is verplicht in de database; 0, 9 en leeg worden overgeslagen.',
  violates: ['C08'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'geslacht-ontbreekt',
  bend: {
    delivery: onlyLeerlingen(({ geslacht }) => geslacht === '1' || geslacht === '2'),
  },
})
