import type { Groep } from '../../../../src/school/groep.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { withJaargroep } from '../../groups.ts'
import { perRecord } from '../../steps.ts'

export const jaargroep0BOrD = defineAnomaly({
  name: 'jaargroep-0-b-or-d',
  story: 'De groep en haar leerlingen hebben jaargroep 0 (peuters), B of D.',
  seen: ['D08'],
  severity: 'S3',
  on: 'groep',
  needs: 'soort groep',
  fits: ({ soort }) => soort === 'groep',
  alter: perRecord<Groep>('groepen', (school, groep, { turn }) =>
    withJaargroep(school, groep, turn(['0', 'B', 'D'] as const)),
  ),
})
