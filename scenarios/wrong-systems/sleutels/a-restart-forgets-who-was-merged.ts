import { afterRestart } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie in een ander is opgegaan staat in een verzameling in het geheugen; na een herstart staat de opgeheven kaart er weer.',
  violates: ['A25', 'A26'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'samengevoegd-kind-heeft-alles',
  bend: () =>
    afterRestart((state) => ({ leerling: state.leerling.map(({ samengevoegdMet: _, ...leerling }) => leerling) })),
})
