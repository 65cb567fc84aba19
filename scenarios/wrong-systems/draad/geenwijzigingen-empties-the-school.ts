import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Geen wijzigingen wordt gelezen als een school zonder iemand.',
  violates: ['G08'],
  ernst: 'S2',
  familie: 'verwart-antwoorden',
  caughtBy: 'let-op-geen-wijzigingen',
  bend: {
    antwoord: (answer, { schooljaar, brincode, dependancecode }) =>
      answer.kind === 'geenwijzigingen'
        ? { kind: 'school', school: { schooljaar: schooljaar ?? '', brincode, dependancecode, leerlingen: [] } }
        : answer,
  },
})
