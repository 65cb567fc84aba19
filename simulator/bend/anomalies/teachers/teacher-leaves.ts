import { defineAnomaly } from '../../anomaly.ts'

export const teacherLeaves = defineAnomaly({
  name: 'teacher-leaves',
  story: 'Een leerkracht is vertrokken en staat niet meer in het bericht.',
  seen: ['E23'],
  severity: 'S2',
  on: 'leerkracht',
  plan: (_, targets, datum) => targets.map((id) => ({ soort: 'leerkracht-vertrekt', datum, leerkracht: { id } })),
})
