import { defineAnomaly } from '../../anomaly.ts'
import { leerkrachten } from '../../steps.ts'

export const rolePerGroup = defineAnomaly({
  name: 'role-per-group',
  story: 'Bij de groep van de leerkracht staat ook een rol.',
  seen: ['E14'],
  severity: 'S3',
  on: 'leerkracht',
  needs: 'groepen',
  fits: ({ groepen: places }) => places !== undefined,
  alter: leerkrachten((leerkracht) => ({
    ...leerkracht,
    groepen: leerkracht.groepen?.map((place, index) => ({
      ...place,
      rollen: index % 2 === 0 ? [{ rol: 'STA' as const }] : [{ rol: 'LRK' as const }, { rolomschrijving: 'invaller' }],
    })),
  })),
})
