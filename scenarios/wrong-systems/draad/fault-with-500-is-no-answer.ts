import { asText } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij status 500 wordt het antwoord niet gelezen; wat het LAS zei weet niemand.',
  violates: ['I11'],
  ernst: 'S3',
  familie: 'verwart-antwoorden',
  caughtBy: 'let-op-een-kind-dat-esis-niet-kent',
  bend: {
    bytes: asText((text, status) => (status === 500 ? '' : text)),
  },
})
