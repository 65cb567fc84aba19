import { eachResultaat } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De datum van de afname is die van het versturen; in ESIS lijkt alles op één dag gemaakt.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'nog-eens-versturen',
  bend: {
    bericht: (bericht) =>
      eachResultaat((resultaat) => ({ ...resultaat, afnamedatum: bericht.school.aanmaakdatum.slice(0, 10) }))(bericht),
  },
})
