import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Alleen stamgroepen worden gelezen.',
  violates: ['D04', 'D18'],
  ernst: 'S3',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-het-las-stuurt-ineens-c',
  bend: {
    delivery: (school) => ({
      ...school,
      groepen: school.groepen?.filter(({ soort }) => soort === 'groep'),
      leerlingen: school.leerlingen.map(({ samengesteldeGroepen, ...leerling }) => leerling),
    }),
  },
})
