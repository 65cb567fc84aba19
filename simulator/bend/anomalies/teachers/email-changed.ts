import { domainOf } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerkrachten } from '../../steps.ts'

export const emailChanged = defineAnomaly({
  name: 'email-changed',
  story: 'Het e-mailadres is veranderd, de sleutel niet.',
  seen: ['E03'],
  severity: 'S2',
  on: 'leerkracht',
  needs: 'an emailadres',
  fits: ({ emailadres }) => emailadres !== undefined,
  later: true,
  alter: leerkrachten((leerkracht, { school, number }) => ({
    ...leerkracht,
    emailadres: `nieuw.adres${number + 1}@${domainOf(school)}`,
  })),
})
