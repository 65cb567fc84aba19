import { defineWrongSystem } from './wrong-system.ts'

export const acceptsAnotherSchool = defineWrongSystem({
  name: 'accepts-another-school',
  story: 'Er wordt niet gekeken van welke school het antwoord is.',
  violates: ['F07'],
  caughtBy: 'let-op-een-andere-school',
  bend: {
    antwoord: (answer, { brincode, dependancecode }) =>
      answer.kind === 'school' ? { kind: 'school', school: { ...answer.school, brincode, dependancecode } } : answer,
  },
})
