import { defineQuirk } from './quirk.ts'

export const noLeerkrachten = defineQuirk({
  name: 'no-leerkrachten',
  story: 'Het antwoord heeft geen blok met leerkrachten.',
  seen: 'E22',
  alter: ({ leerkrachten: _, ...school }) => school,
})
