import { addDays, addYears } from '../../../../src/time/day.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const earlyEnrolment = defineAnomaly({
  name: 'early-enrolment',
  story: 'Een kind onder de vier is al ingeschreven en begint volgende maand.',
  seen: ['G13', 'D08'],
  severity: 'S3',
  on: 'leerling',
  alter: leerlingen((leerling, { school, random }) => {
    const starts = addDays(school.peildatum ?? `${school.schooljaar.slice(0, 4)}-10-01`, 20 + random.below(20))
    return {
      ...without(leerling, 'startOndwJgr3'),
      geboortedatum: addYears(starts, -4),
      instroomdatum: starts,
      jaargroep: '0',
    }
  }),
})
