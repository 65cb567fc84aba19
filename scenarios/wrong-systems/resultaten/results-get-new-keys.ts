import { eachResultaat } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Elk bericht geeft elk resultaat een nieuw nummer; ESIS krijgt ze er iedere nacht bij.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-dubbel',
  caughtBy: 'let-op-twee-keer-versturen',
  bend: {
    bericht: (bericht) =>
      eachResultaat((resultaat) => ({ ...resultaat, key: `${resultaat.key}-${bericht.school.aanmaakdatum}` }))(bericht),
  },
})
