import { defineAnomaly } from '../../anomaly.ts'
import { groepen } from '../../steps.ts'

export const jaargroepBecomesC = defineAnomaly({
  name: 'jaargroep-becomes-c',
  story: 'Na een update stuurt het LAS voor dezelfde groep jaargroep C in plaats van 5.',
  seen: ['D06'],
  severity: 'S2',
  on: 'groep',
  needs: 'a jaargroep that is not C',
  fits: (groep) => groep.soort === 'groep' && groep.jaargroep !== 'C',
  later: true,
  alter: groepen((groep) => (groep.soort === 'groep' ? { ...groep, jaargroep: 'C' } : groep)),
})
