import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat ESIS heeft bevestigd wordt bij de volgende verwerking opgeruimd; het systeem toont het niet meer.',
  violates: ['H05', 'G16'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'let-op-een-koppeling-hersteld',
  bend: {
    centrum: afterwards(
      ['apply'],
      eachKept((result) => (result.verzonden === undefined ? [result] : [])),
    ),
  },
})
