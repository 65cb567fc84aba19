import { defineWrongSystem } from './wrong-system.ts'

export const resultsGoTwiceInOneMessage = defineWrongSystem({
  name: 'results-go-twice-in-one-message',
  story: 'Elk resultaat staat twee keer in het bericht, met een eigen nummer.',
  violates: ['H05'],
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
