import { defineQuirk } from './quirk.ts'

export const answersLastYear = defineQuirk({
  name: 'answers-last-year',
  story: 'Het antwoord draagt het vorige schooljaar.',
  seen: 'F08',
  alter: (school) => ({ ...school, schooljaar: yearBefore(school.schooljaar) }),
})

const yearBefore = (schooljaar: string): string => {
  const start = Number(schooljaar.slice(0, 4)) - 1
  return `${start}-${start + 1}`
}
