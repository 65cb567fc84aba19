import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een onderdeel met score 0 geldt als niet gemaakt en gaat niet mee: in ESIS ontbreekt juist het onderdeel waarop het kind uitviel.',
  violates: ['H06', 'H09'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'een-onderdeel-met-nul',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames
        .map((afname) => ({
          ...afname,
          resultaten: afname.resultaten.filter(
            ({ toetsonderdeelcode, uitslag }) =>
              toetsonderdeelcode === undefined || uitslag.kind !== 'score' || Boolean(uitslag.score),
          ),
        }))
        .filter(({ resultaten }) => resultaten.length > 0),
    }),
  },
})
