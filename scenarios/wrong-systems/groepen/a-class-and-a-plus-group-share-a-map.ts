import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Klassen en samengestelde groepen staan in één tabel op nummer: wie in de plusgroep zit, komt in de klas met dat nummer terecht.',
  violates: ['D04', 'D18'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'klas-en-plusgroep-met-een-nummer',
  bend: {
    delivery: (school) => {
      const stam = new Set(school.groepen?.filter(({ soort }) => soort === 'groep').map(({ key }) => key))
      return {
        ...school,
        leerlingen: school.leerlingen.map((one) => {
          const mixed = one.samengesteldeGroepen?.find((key) => stam.has(key))
          return mixed === undefined
            ? one
            : { ...one, groep: mixed, samengesteldeGroepen: one.samengesteldeGroepen?.filter((key) => key !== mixed) }
        }),
      }
    },
  },
})
