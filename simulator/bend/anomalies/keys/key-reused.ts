import { daysLater } from '../../../../src/time/day.ts'
import { newChild } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const keyReused = defineAnomaly({
  name: 'key-reused',
  story: 'Een leerling is weg en een ander kind heeft zijn sleutel gekregen.',
  seen: ['A04'],
  severity: 'S1',
  on: 'leerling',
  later: true,
  alter: leerlingen((leerling, { school, random }) => ({
    ...without(leerling, 'voorvoegsel', 'voornamen', 'eckid', 'bsnOndwnr4', 'bsn', 'onderwijsnummer'),
    id: `${leerling.id}/opvolger`,
    ...newChild(school, random),
    ...(leerling.geboortedatum && { geboortedatum: daysLater(leerling.geboortedatum, 40 + random.below(200)) }),
  })),
})
