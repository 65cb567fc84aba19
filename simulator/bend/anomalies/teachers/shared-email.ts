import { domainOf } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerkrachten } from '../../steps.ts'

export const sharedEmail = defineAnomaly({
  name: 'shared-email',
  story: 'Twee leerkrachten delen een e-mailadres: onderbouw@school.',
  seen: ['E02'],
  severity: 'S1',
  on: 'leerkracht',
  usual: 2,
  alter: leerkrachten((leerkracht, { school }) => ({ ...leerkracht, emailadres: `onderbouw@${domainOf(school)}` })),
})
