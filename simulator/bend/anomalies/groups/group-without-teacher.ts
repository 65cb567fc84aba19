import type { Groep } from '../../../../src/school/groep.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { perRecord } from '../../steps.ts'

export const groupWithoutTeacher = defineAnomaly({
  name: 'group-without-teacher',
  story: 'Geen enkele leerkracht verwijst naar de groep.',
  seen: ['D17'],
  severity: 'S2',
  on: 'groep',
  needs: 'a teacher',
  fits: ({ key }, { leerkrachten: all }) =>
    (all ?? []).some(({ groepen: places }) => places?.some((place) => place.key === key)),
  alter: perRecord<Groep>('groepen', (school, groep) => ({
    ...school,
    leerkrachten: (school.leerkrachten ?? []).map((leerkracht) => {
      const places = leerkracht.groepen?.filter(({ key }) => key !== groep.key)
      return places?.length ? { ...leerkracht, groepen: places } : without(leerkracht, 'groepen')
    }),
  })),
})
