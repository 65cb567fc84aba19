import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerkrachten } from '../../steps.ts'

export const teachersWithoutEckid = defineAnomaly({
  name: 'teachers-without-eckid',
  story: 'De school heeft ECK iD’s voor leerlingen, nog niet voor leerkrachten.',
  seen: ['E21'],
  severity: 'S2',
  on: 'leerkracht',
  usual: 'all',
  alter: leerkrachten((leerkracht) => without(leerkracht, 'eckid')),
})
