import { addYears } from '../../../../src/time/day.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

export const impossibleBirthDate = defineAnomaly({
  name: 'impossible-birth-date',
  story: 'De geboortedatum kan niet: in de toekomst, of in 1901.',
  seen: ['C07'],
  severity: 'S3',
  on: 'leerling',
  usual: 2,
  needs: 'a geboortedatum',
  fits: ({ geboortedatum }) => geboortedatum !== undefined,
  alter: leerlingenWith(['geboortedatum'], (leerling, { school, turn }) => {
    const next = String(Number(school.schooljaar.slice(5)) + 2)
    return {
      ...leerling,
      geboortedatum: turn([next, '1901']) + addYears(leerling.geboortedatum, 1).slice(4).replace('02-29', '02-28'),
    }
  }),
})
