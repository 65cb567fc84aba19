import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een test op "leeg" die ook voor score 0 waar is: nul goed wordt nooit verstuurd.',
  violates: ['H06', 'H09'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'let-op-twee-toetsen',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames
        .map((afname) => ({
          ...afname,
          resultaten: afname.resultaten.filter(({ uitslag }) => uitslag.kind !== 'score' || uitslag.score > 0),
        }))
        .filter(({ resultaten }) => resultaten.length > 0),
    }),
  },
})
