import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De dag van een onderdeel wordt uit het eerste resultaat van het kind in het bericht gehaald: het telt op de dag van een andere toets.',
  violates: ['H06', 'H05'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'onderdelen-gaan-mee',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((afname) => ({
        ...afname,
        resultaten: afname.resultaten.map((one) => ({
          ...one,
          afnamedatum:
            one.toetsonderdeelcode === undefined
              ? one.afnamedatum
              : (afname.resultaten[0]?.afnamedatum ?? one.afnamedatum),
        })),
      })),
    }),
  },
})
