import { asText } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een datum met een tijdzone erachter is geen datum.',
  violates: ['C04'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'datum-met-tijdzone',
  bend: {
    bytes: asText((text) =>
      text.replace(/<(\w+:)?geboortedatum>\d{4}-\d\d-\d\d(Z|[+-]\d\d:\d\d)<\/(\w+:)?geboortedatum>/g, ''),
    ),
  },
})
