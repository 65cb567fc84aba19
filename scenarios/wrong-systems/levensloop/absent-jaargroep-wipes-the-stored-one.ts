import { wipesAbsent } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wordt de jaargroep niet gestuurd, dan is hij voortaan leeg.',
  violates: ['D12'],
  ernst: 'S3',
  familie: 'raadt-of-wist-wat-ontbreekt',
  smaak: true,
  caughtBy: 'zonder-jaargroep',
  bend: { applied: wipesAbsent.leerling('jaargroep') },
})
