import { defineAnomaly } from '../../anomaly.ts'

export const answersForLastYear = defineAnomaly({
  name: 'answers-for-last-year',
  story: 'Het antwoord is van het vorige schooljaar.',
  seen: ['F08'],
  severity: 'S1',
  on: 'school',
  alter: (school) => {
    const year = Number(school.schooljaar.slice(0, 4))
    return { ...school, schooljaar: `${year - 1}-${year}` }
  },
})
