import { defineQuirk } from './quirk.ts'

export const answersAnotherSchool = defineQuirk({
  name: 'answers-another-school',
  story: 'Het antwoord draagt de brincode van een andere school dan gevraagd werd.',
  seen: 'F07',
  alter: (school) => ({ ...school, brincode: school.brincode === '99ZZ' ? '99ZY' : '99ZZ' }),
})
