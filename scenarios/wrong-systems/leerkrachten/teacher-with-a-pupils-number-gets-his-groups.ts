import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De leerkracht met het nummer van een leerling krijgt diens groepen: hij ziet een klas die niet van hem is.',
  violates: ['A21', 'E10'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'leerling-met-het-nummer-van-een-leerkracht',
  bend: {
    delivery: (school) => ({
      ...school,
      leerkrachten: school.leerkrachten?.map((one) => {
        const { groep } = school.leerlingen.find(({ key }) => key !== undefined && key === one.key) ?? {}
        return groep === undefined ? one : { ...one, groepen: [{ soort: 'groep' as const, key: groep }] }
      }),
    }),
  },
})
