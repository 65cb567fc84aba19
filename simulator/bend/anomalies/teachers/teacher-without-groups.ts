import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerkrachten } from '../../steps.ts'

export const teacherWithoutGroups = defineAnomaly({
  name: 'teacher-without-groups',
  story: 'De leerkracht heeft geen groepen.',
  seen: ['E12'],
  severity: 'S2',
  on: 'leerkracht',
  needs: 'groepen',
  fits: ({ groepen: places }) => places !== undefined,
  alter: leerkrachten((leerkracht) => without(leerkracht, 'groepen')),
})
