import { defineAnomaly } from '../../anomaly.ts'
import { leerkrachten } from '../../steps.ts'

export const teacherInAllGroups = defineAnomaly({
  name: 'teacher-in-all-groups',
  story: 'De IB’er, ICT’er of directeur is aan alle groepen gekoppeld.',
  seen: ['E11'],
  severity: 'S3',
  on: 'leerkracht',
  needs: 'groups at the school',
  fits: (_, { groepen: all }) => (all?.length ?? 0) > 0,
  alter: leerkrachten((leerkracht, { school }) => ({
    ...leerkracht,
    groepen: (school.groepen ?? []).map(({ soort, key }) => ({ soort, key })),
  })),
})
