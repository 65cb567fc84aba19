import { defineQuirk } from './quirk.ts'

export const answersCurrentYear = defineQuirk({
  name: 'answers-current-year',
  story: 'Het LAS geeft altijd het huidige schooljaar, welk jaar er ook gevraagd wordt.',
  seen: 'F08; HID1 README over ESIS',
  anyYear: true,
})
