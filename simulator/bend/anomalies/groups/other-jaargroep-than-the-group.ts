import type { Jaargroep } from '../../../../src/school/groep.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { yearOf } from '../../groups.ts'
import { leerlingen } from '../../steps.ts'

export const otherJaargroepThanTheGroup = defineAnomaly({
  name: 'other-jaargroep-than-the-group',
  story: 'De leerling heeft een andere jaargroep dan de groep: leerling 4, groep 5.',
  seen: ['D13'],
  severity: 'S3',
  on: 'leerling',
  needs: 'a groep with a jaargroep 1 to 8',
  fits: ({ groep }, { groepen: all }) => yearOf(all?.find(({ key }) => key === groep)) !== undefined,
  alter: leerlingen((leerling, { school }) => {
    const year = yearOf(school.groepen?.find(({ key }) => key === leerling.groep))
    if (year === undefined) return leerling
    return { ...leerling, jaargroep: String(year === 1 ? 2 : year - 1) as Jaargroep }
  }),
})
