import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er wordt niet gekeken van welk schooljaar het antwoord is.',
  violates: ['F08'],
  ernst: 'S2',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'let-op-een-ander-jaar',
  bend: {
    antwoord: (answer, { schooljaar }) =>
      answer.kind === 'school'
        ? { kind: 'school', school: { ...answer.school, schooljaar: schooljaar ?? answer.school.schooljaar } }
        : answer,
  },
})
