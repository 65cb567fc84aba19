import { defineAnomaly } from '../../anomaly.ts'
import { keysOf } from '../../keys.ts'
import { leerlingen } from '../../steps.ts'

export const danglingGroup = defineAnomaly({
  name: 'dangling-group',
  story: 'De leerling verwijst naar een groep die niet in het bericht staat.',
  seen: ['D15'],
  severity: 'S2',
  on: 'leerling',
  breaks: 'leerling/groep points at no group',
  alter: leerlingen((leerling, { school }) => ({ ...leerling, groep: keysOf(school, 'groepen')() })),
})
