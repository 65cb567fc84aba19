import { asText } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const faultWith500IsNoAnswer = defineWrongSystem({
  name: 'fault-with-500-is-no-answer',
  story: 'Bij status 500 wordt het antwoord niet gelezen; wat het LAS zei weet niemand.',
  violates: ['I11'],
  caughtBy: 'fault-met-status-500',
  bend: {
    bytes: asText((text, status) => (status === 500 ? '' : text)),
  },
})
