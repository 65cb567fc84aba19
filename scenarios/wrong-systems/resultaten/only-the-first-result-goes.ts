import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Per leerling gaat het eerste resultaat mee; de rest geldt ook als verstuurd.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'let-op-twee-toetsen',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((afname) => ({ ...afname, resultaten: afname.resultaten.slice(0, 1) })),
    }),
  },
})
