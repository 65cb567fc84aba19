import { givesUpResultsAfter } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat het LAS ook zegt, de resultaten gelden als geweigerd en gaan niet meer.',
  violates: ['F19', 'H02'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'sleutel-ingetrokken',
  bend: { client: givesUpResultsAfter(() => true) },
})
