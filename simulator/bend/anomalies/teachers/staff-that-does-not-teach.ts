import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerkrachten } from '../../steps.ts'

export const staffThatDoesNotTeach = defineAnomaly({
  name: 'staff-that-does-not-teach',
  story: 'Conciërge, administratie, ouder, stagiair of een eigen functienaam staat tussen de leerkrachten.',
  seen: ['E13'],
  severity: 'S1',
  on: 'leerkracht',
  usual: 5,
  alter: leerkrachten((leerkracht, { turn }) => ({
    ...without(leerkracht, 'groepen'),
    rollen: [
      turn([
        { rol: 'CON' },
        { rol: 'ADM' },
        { rol: 'OUD' },
        { rol: 'STA' },
        { rolomschrijving: 'overblijfkracht' },
      ] as const),
    ],
  })),
})
