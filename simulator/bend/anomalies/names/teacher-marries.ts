import { defineAnomaly } from '../../anomaly.ts'

export const teacherMarries = defineAnomaly({
  name: 'teacher-marries',
  story: 'Een leerkracht trouwt: de achternaam wordt dubbel en het e-mailadres verandert mee.',
  seen: ['B20'],
  severity: 'S2',
  on: 'leerkracht',
  needs: 'an achternaam',
  fits: ({ achternaam }) => achternaam !== undefined,
  plan: (_, targets, datum) => targets.map((id) => ({ soort: 'leerkracht-trouwt', datum, leerkracht: { id } })),
})
