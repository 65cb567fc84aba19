import { eachResultaat } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const afnamedatumIsToday = defineWrongSystem({
  name: 'afnamedatum-is-today',
  story: 'De datum van de afname is die van het versturen; in ESIS lijkt alles op één dag gemaakt.',
  violates: ['H05'],
  caughtBy: 'nog-eens-versturen',
  bend: {
    bericht: (bericht) =>
      eachResultaat((resultaat) => ({ ...resultaat, afnamedatum: bericht.school.aanmaakdatum.slice(0, 10) }))(bericht),
  },
})
