import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er wordt niet gekeken van welke school het antwoord is.',
  violates: ['F07'],
  ernst: 'S1',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'let-op-een-andere-school',
  bend: {
    antwoord: (answer, { brincode, dependancecode }) =>
      answer.kind === 'school' ? { kind: 'school', school: { ...answer.school, brincode, dependancecode } } : answer,
  },
})
