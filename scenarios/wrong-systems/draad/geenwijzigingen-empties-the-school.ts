import { defineWrongSystem } from './wrong-system.ts'

export const geenwijzigingenEmptiesTheSchool = defineWrongSystem({
  name: 'geenwijzigingen-empties-the-school',
  story: 'Geen wijzigingen wordt gelezen als een school zonder iemand.',
  violates: ['G08'],
  caughtBy: 'let-op-geen-wijzigingen',
  bend: {
    antwoord: (answer, { schooljaar, brincode, dependancecode }) =>
      answer.kind === 'geenwijzigingen'
        ? { kind: 'school', school: { schooljaar: schooljaar ?? '', brincode, dependancecode, leerlingen: [] } }
        : answer,
  },
})
