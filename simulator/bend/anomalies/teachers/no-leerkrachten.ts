import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'

export const noLeerkrachten = defineAnomaly({
  name: 'no-leerkrachten',
  story: 'Het blok leerkrachten ontbreekt.',
  seen: ['E22'],
  severity: 'S2',
  on: 'school',
  alter: (school) => without(school, 'leerkrachten'),
})
