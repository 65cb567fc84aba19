import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De kolom voor de groepsnaam is tien tekens breed.',
  violates: ['D27'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'groepsnaam-met-tekens',
  bend: {
    delivery: (school) => ({
      ...school,
      groepen: school.groepen?.map((groep) => ({ ...groep, naam: groep.naam.slice(0, 10) })),
    }),
  },
})
