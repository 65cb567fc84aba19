import { asText } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const datesWithAZoneAreDropped = defineWrongSystem({
  name: 'dates-with-a-zone-are-dropped',
  story: 'Een datum met een tijdzone erachter is geen datum.',
  violates: ['C04'],
  caughtBy: 'datum-met-tijdzone',
  bend: {
    bytes: asText((text) =>
      text.replace(/<(\w+:)?geboortedatum>\d{4}-\d\d-\d\d(Z|[+-]\d\d:\d\d)<\/(\w+:)?geboortedatum>/g, ''),
    ),
  },
})
