import { domainOf } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerkrachten } from '../../steps.ts'

export const invalidEmail = defineAnomaly({
  name: 'invalid-email',
  story: 'Het e-mailadres deugt niet: jan@, een spatie erin, twee adressen.',
  seen: ['E08'],
  severity: 'S3',
  on: 'leerkracht',
  usual: 3,
  alter: leerkrachten((leerkracht, { school, turn }) => ({
    ...leerkracht,
    emailadres: turn(['jan@', `jan de boer@${domainOf(school)}`, `jan@${domainOf(school)}; boer@${domainOf(school)}`]),
  })),
})
