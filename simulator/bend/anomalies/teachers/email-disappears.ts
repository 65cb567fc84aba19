import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerkrachten } from '../../steps.ts'

export const emailDisappears = defineAnomaly({
  name: 'email-disappears',
  story: 'De leerkracht had een e-mailadres, en bij de volgende levering niet meer.',
  seen: ['E07'],
  severity: 'S2',
  on: 'leerkracht',
  needs: 'an emailadres',
  fits: ({ emailadres }) => emailadres !== undefined,
  later: true,
  alter: leerkrachten((leerkracht) => without(leerkracht, 'emailadres')),
})
