import { sendsOnce } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat eenmaal verstuurd is gaat nooit meer, ook niet als blijkt dat het bij een ander kind hoorde.',
  violates: ['H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'let-op-een-kind-dat-esis-niet-kent',
  bend: sendsOnce({ whenConfirmed: false }),
})
