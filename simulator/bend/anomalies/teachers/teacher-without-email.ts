import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerkrachten } from '../../steps.ts'

export const teacherWithoutEmail = defineAnomaly({
  name: 'teacher-without-email',
  story: 'De leerkracht heeft geen e-mailadres.',
  seen: ['E01'],
  severity: 'S3',
  on: 'leerkracht',
  needs: 'an emailadres',
  fits: ({ emailadres }) => emailadres !== undefined,
  alter: leerkrachten((leerkracht) => without(leerkracht, 'emailadres')),
})
