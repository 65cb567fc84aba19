import { eachResultaat } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const resultsGetNewKeys = defineWrongSystem({
  name: 'results-get-new-keys',
  story: 'Elk bericht geeft elk resultaat een nieuw nummer; ESIS krijgt ze er iedere nacht bij.',
  violates: ['H05'],
  caughtBy: 'let-op-twee-keer-versturen',
  bend: {
    bericht: (bericht) =>
      eachResultaat((resultaat) => ({ ...resultaat, key: `${resultaat.key}-${bericht.school.aanmaakdatum}` }))(bericht),
  },
})
