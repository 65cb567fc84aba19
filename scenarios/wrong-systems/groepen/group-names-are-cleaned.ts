import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Uit groepsnamen gaat alles wat geen letter, cijfer of spatie is.',
  violates: ['D27'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'groepsnaam-met-tekens',
  bend: {
    delivery: (school) => ({
      ...school,
      groepen: school.groepen?.map((groep) => ({ ...groep, naam: groep.naam.replace(/[^\p{L}\p{N} ]/gu, '') })),
    }),
  },
})
