import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerkrachten } from '../../steps.ts'

export const teacherWithOnlyARoepnaam = defineAnomaly({
  name: 'teacher-with-only-a-roepnaam',
  story: 'Van de leerkracht is alleen de roepnaam bekend: juf Lia.',
  seen: ['E15'],
  severity: 'S2',
  on: 'leerkracht',
  alter: leerkrachten((leerkracht) => ({
    ...without(leerkracht, 'achternaam', 'voorvoegsel', 'voornamen', 'voorletters'),
    roepnaam: leerkracht.roepnaam ?? 'Lia',
  })),
})
