import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat er als &amp; over de lijn komt staat als &amp; op het scherm.',
  violates: ['D27', 'I04'],
  ernst: 'S4',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'groepsnaam-met-tekens',
  bend: {
    delivery: (school) => ({
      ...school,
      groepen: school.groepen?.map((groep) => ({
        ...groep,
        naam: groep.naam.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
      })),
    }),
  },
})
