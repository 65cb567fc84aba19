import { sendsOnce } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een resultaat gaat één keer; een verbeterde score blijft thuis.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'score-verbeterd',
  bend: sendsOnce({ whenConfirmed: true }),
})
