import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een bericht neemt honderd resultaten; wat daarna komt geldt ook als verstuurd.',
  violates: ['H05', 'I08'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'van-een-hele-school',
  bend: {
    bericht: (bericht) => {
      let room = 100
      const fits = <One>(all: readonly One[]) => all.filter(() => room-- > 0)
      const toetsafnames = bericht.toetsafnames.map((one) => ({ ...one, resultaten: fits(one.resultaten) }))
      return { ...bericht, toetsafnames: toetsafnames.filter(({ resultaten }) => resultaten.length > 0) }
    },
  },
})
