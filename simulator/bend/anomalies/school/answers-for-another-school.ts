import { defineAnomaly } from '../../anomaly.ts'

export const answersForAnotherSchool = defineAnomaly({
  name: 'answers-for-another-school',
  story: 'Het antwoord is van een andere school dan gevraagd.',
  seen: ['F07', 'F15'],
  severity: 'S1',
  on: 'school',
  alter: (school) => ({ ...school, brincode: school.brincode === '99ZZ' ? '99ZY' : '99ZZ' }),
})
