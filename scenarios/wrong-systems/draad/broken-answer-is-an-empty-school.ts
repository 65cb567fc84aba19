import { defineWrongSystem } from './wrong-system.ts'

export const brokenAnswerIsAnEmptySchool = defineWrongSystem({
  name: 'broken-answer-is-an-empty-school',
  story: 'Wat niet te lezen is wordt een lege lijst, zonder foutmelding.',
  violates: ['I09', 'I10'],
  caughtBy: 'let-op-een-afgebroken-antwoord [{ soort: html, status: 200 }]',
  bend: {
    antwoord: (answer, { schooljaar, brincode, dependancecode }) =>
      answer.kind === 'ongeldig' || answer.kind === 'onbereikbaar'
        ? { kind: 'school', school: { schooljaar: schooljaar ?? '', brincode, dependancecode, leerlingen: [] } }
        : answer,
  },
})
