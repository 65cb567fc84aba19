import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsWithoutSurnameAreSkipped = defineWrongSystem({
  name: 'pupils-without-surname-are-skipped',
  story: 'Een achternaam is verplicht in de database; wie er geen heeft wordt overgeslagen.',
  violates: ['B06'],
  caughtBy: 'alleen-een-roepnaam-met-nummer',
  bend: { delivery: onlyLeerlingen(({ achternaam }) => achternaam !== undefined) },
})
