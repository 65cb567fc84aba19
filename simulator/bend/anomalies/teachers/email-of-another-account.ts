import { defineAnomaly } from '../../anomaly.ts'
import { leerkrachten } from '../../steps.ts'

export const emailOfAnotherAccount = defineAnomaly({
  name: 'email-of-another-account',
  story: 'Het LAS stuurt het privéadres van de leerkracht in plaats van het schooladres.',
  seen: ['E05'],
  severity: 'S2',
  on: 'leerkracht',
  later: true,
  alter: leerkrachten((leerkracht, { number }) => ({
    ...leerkracht,
    emailadres: `juf.of.meester${number + 1}@thuis.example`,
  })),
})
