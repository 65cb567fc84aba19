import { eachResultaat } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het nummer van de leerling is het nummer van het resultaat; de tweede toets overschrijft de eerste.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'let-op-twee-toetsen',
  bend: { bericht: eachResultaat((resultaat, { leerlingid }) => ({ ...resultaat, key: leerlingid })) },
})
