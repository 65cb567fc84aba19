import { eachResultaat } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const resultsShareAKeyPerPupil = defineWrongSystem({
  name: 'results-share-a-key-per-pupil',
  story: 'Het nummer van de leerling is het nummer van het resultaat; de tweede toets overschrijft de eerste.',
  violates: ['H05'],
  caughtBy: 'let-op-twee-toetsen',
  bend: { bericht: eachResultaat((resultaat, { leerlingid }) => ({ ...resultaat, key: leerlingid })) },
})
