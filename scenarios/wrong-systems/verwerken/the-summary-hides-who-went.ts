import { tellsOtherwise } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De samenvatting zwijgt over wie gedeactiveerd is.',
  violates: ['G20', 'G06'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'een-jaar-met-verloop',
  bend: tellsOtherwise(() => ({ gedeactiveerd: [], perGroep: [] })),
})
