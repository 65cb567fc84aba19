import { givesUpResultsAfter } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Even niet beschikbaar" geldt bij resultaten als een weigering; ze gaan nooit meer.',
  violates: ['I12', 'H02'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'esis-is-druk',
  bend: { client: givesUpResultsAfter((faultcode) => faultcode === 'Server.TijdelijkNietBeschikbaar') },
})
