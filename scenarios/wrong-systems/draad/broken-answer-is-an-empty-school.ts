import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat niet te lezen is wordt een lege lijst, zonder foutmelding.',
  violates: ['I09', 'I10'],
  ernst: 'S2',
  familie: 'verwart-antwoorden',
  caughtBy: 'let-op-een-afgebroken-antwoord [{ soort: html, status: 200 }]',
  bend: {
    antwoord: (answer, { schooljaar, brincode, dependancecode }) =>
      answer.kind === 'ongeldig' || answer.kind === 'onbereikbaar'
        ? { kind: 'school', school: { schooljaar: schooljaar ?? '', brincode, dependancecode, leerlingen: [] } }
        : answer,
  },
})
