import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Elk resultaat staat twee keer in het bericht, met een eigen nummer.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-dubbel',
  caughtBy: 'geen-antwoord',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((afname) => ({
        ...afname,
        resultaten: afname.resultaten.flatMap((resultaat) => [resultaat, { ...resultaat, key: `${resultaat.key}-2` }]),
      })),
    }),
  },
})
