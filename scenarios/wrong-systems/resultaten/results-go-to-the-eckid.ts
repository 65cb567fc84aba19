import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Resultaten gaan naar het ECK iD, want dat is toch voor altijd; ESIS zoekt op het nummer dat het gaf.',
  violates: ['H01', 'A20'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'nummers-in-alle-vormen',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((afname) => ({
        ...afname,
        leerlingid: afname.eckid ?? afname.leerlingid,
      })),
    }),
  },
})
