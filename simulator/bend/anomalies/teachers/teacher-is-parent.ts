import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerkrachten } from '../../steps.ts'

export const teacherIsParent = defineAnomaly({
  name: 'teacher-is-parent',
  story: 'De leerkracht staat ook als ouder in de administratie, met hetzelfde e-mailadres.',
  seen: ['E19', 'E02'],
  severity: 'S2',
  on: 'leerkracht',
  needs: 'an emailadres',
  fits: ({ emailadres }) => emailadres !== undefined,
  alter: leerkrachten((leerkracht, { newKey }) => [
    leerkracht,
    { ...without(leerkracht, 'groepen', 'eckid', 'gebruikersnaam'), key: newKey(), rollen: [{ rol: 'OUD' }] },
  ]),
})
