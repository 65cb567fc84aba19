import { defineAnomaly } from '../../anomaly.ts'
import { leerkrachten } from '../../steps.ts'

export const oddTeacherKey = defineAnomaly({
  name: 'odd-teacher-key',
  story: 'De sleutel van een leerkracht begint met letters die in ‘medewerker’ voorkomen: we12.',
  seen: ['A20'],
  severity: 'S2',
  on: 'leerkracht',
  alter: leerkrachten((leerkracht, { number }) => ({ ...leerkracht, key: `we${12 + number}` })),
})
