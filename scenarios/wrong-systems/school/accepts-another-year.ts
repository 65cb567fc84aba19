import { defineWrongSystem } from './wrong-system.ts'

export const acceptsAnotherYear = defineWrongSystem({
  name: 'accepts-another-year',
  story: 'Er wordt niet gekeken van welk schooljaar het antwoord is.',
  violates: ['F08'],
  caughtBy: 'let-op-een-ander-jaar',
  bend: {
    antwoord: (answer, { schooljaar }) =>
      answer.kind === 'school'
        ? { kind: 'school', school: { ...answer.school, schooljaar: schooljaar ?? answer.school.schooljaar } }
        : answer,
  },
})
