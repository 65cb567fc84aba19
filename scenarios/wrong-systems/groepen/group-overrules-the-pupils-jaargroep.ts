import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De jaargroep van de groep gaat over die van de leerling heen; in een combinatiegroep zit iedereen in C.',
  violates: ['D05', 'D13'],
  ernst: 'S3',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-het-las-stuurt-ineens-c',
  bend: {
    delivery: (school) => ({
      ...school,
      leerlingen: school.leerlingen.map((leerling) => {
        const groep = school.groepen?.find(({ key }) => key === leerling.groep)
        return groep?.soort === 'groep' ? { ...leerling, jaargroep: groep.jaargroep } : leerling
      }),
    }),
  },
})
