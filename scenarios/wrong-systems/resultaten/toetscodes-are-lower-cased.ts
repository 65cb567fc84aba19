import { eachResultaat } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Toetscodes gaan in kleine letters; ESIS kent de toets niet of telt hem als een andere.',
  violates: ['H05', 'H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'antwoord-kwijt',
  bend: {
    bericht: (bericht) => ({
      ...eachResultaat((resultaat) => ({ ...resultaat, toetscode: resultaat.toetscode.toLowerCase() }))(bericht),
      toetsen: bericht.toetsen.map((toets) => ({
        ...toets,
        toetscode: { ...toets.toetscode, waarde: toets.toetscode.waarde.toLowerCase() },
      })),
    }),
  },
})
