import { takesKoppelingDespite } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een tweede BRIN op dezelfde omgeving? Dan wordt het die.',
  violates: ['F14'],
  ernst: 'S1',
  familie: 'controleert-niet-wat-er-komt',
  smaak: true,
  caughtBy: 'tweede-brin',
  bend: { centrum: takesKoppelingDespite((code) => code === 'andere-brincode') },
})
