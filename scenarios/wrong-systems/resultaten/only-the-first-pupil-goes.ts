import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het bericht houdt na de eerste leerling op; de anderen gelden ook als verstuurd.',
  violates: ['H02', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'let-op-een-kind-dat-esis-niet-kent',
  bend: {
    bericht: (bericht) => ({ ...bericht, toetsafnames: bericht.toetsafnames.slice(0, 1) }),
  },
})
