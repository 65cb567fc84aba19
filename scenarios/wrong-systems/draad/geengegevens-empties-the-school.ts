import { defineWrongSystem } from './wrong-system.ts'

export const geengegevensEmptiesTheSchool = defineWrongSystem({
  name: 'geengegevens-empties-the-school',
  story: 'Geen gegevens is een lege lijst, en wie niet in de lijst staat is weg.',
  violates: ['G07'],
  caughtBy: 'let-op-geen-gegevens',
  bend: {
    antwoord: (answer, { schooljaar, brincode, dependancecode }) =>
      answer.kind === 'geengegevens'
        ? { kind: 'school', school: { schooljaar: schooljaar ?? '', brincode, dependancecode, leerlingen: [] } }
        : answer,
  },
})
