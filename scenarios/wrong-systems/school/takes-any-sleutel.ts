import { takesKoppelingDespite } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat er in het veld van de sleutel geplakt wordt is goed, ook niets, en ook een halve mail.',
  violates: ['F19'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
  smaak: true,
  caughtBy: 'sleutel-verkeerd-geplakt [met een spatie]',
  bend: { centrum: takesKoppelingDespite((code) => code.startsWith('sleutel-')) },
})
