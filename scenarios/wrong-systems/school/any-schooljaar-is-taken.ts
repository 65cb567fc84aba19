import { takesKoppelingDespite } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het schooljaar wordt niet bekeken: "26/27" mag ook, en de fout komt pas ’s nachts.',
  violates: ['F20', 'F08'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
  smaak: true,
  caughtBy: 'schooljaar-verkeerd-getypt [20-21]',
  bend: { centrum: takesKoppelingDespite((code) => code === 'schooljaar-vorm' || code === 'schooljaar-niet-huidig') },
})
