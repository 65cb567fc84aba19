import { afterRestart } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij het opstarten wordt de wachtrij opnieuw gevuld en krijgt elk onbevestigd resultaat een nieuw nummer: wat ESIS al had staat er dan dubbel.',
  violates: ['H05', 'I09'],
  ernst: 'S2',
  familie: 'resultaat-dubbel',
  caughtBy: 'stroom-weg-na-een-weigering',
  bend: () =>
    afterRestart(({ resultaat }) => ({
      resultaat: resultaat.map((one) => (one.verzonden === undefined ? { ...one, id: `${one.id}-opnieuw` } : one)),
    })),
})
