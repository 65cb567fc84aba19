import { addDays } from '../../../../src/time/day.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const leftPupilIsSent = defineAnomaly({
  name: 'left-pupil-is-sent',
  story: 'Een leerling die weg is staat nog in het bericht, met een uitstroomdatum in het verleden.',
  seen: ['G11'],
  severity: 'S2',
  on: 'leerling',
  alter: leerlingen((leerling, { school }) => ({
    ...leerling,
    uitstroomdatum: addDays(school.peildatum ?? `${school.schooljaar.slice(0, 4)}-10-01`, -20),
  })),
})
