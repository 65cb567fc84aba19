import { daysLater } from '../../../../src/time/day.ts'
import { newChild } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const seatTakenOver = defineAnomaly({
  name: 'seat-taken-over',
  story: 'Er gaat een kind weg en er komt een ander in dezelfde groep.',
  seen: ['G15', 'G01'],
  severity: 'S1',
  on: 'leerling',
  later: true,
  alter: leerlingen((leerling, { school, random, newKey }) => ({
    ...without(leerling, 'voorvoegsel', 'voornamen', 'eckid', 'bsnOndwnr4', 'bsn', 'onderwijsnummer'),
    id: `${leerling.id}/opvolger`,
    key: newKey(),
    ...newChild(school, random),
    ...(leerling.geboortedatum && { geboortedatum: daysLater(leerling.geboortedatum, 10 + random.below(90)) }),
  })),
})
