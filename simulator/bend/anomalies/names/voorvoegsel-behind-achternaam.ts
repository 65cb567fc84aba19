import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const voorvoegselBehindAchternaam = defineAnomaly({
  name: 'voorvoegsel-behind-achternaam',
  story: 'De achternaam is in sorteervorm: Berg, van den.',
  seen: ['B11'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a voorvoegsel',
  fits: ({ voorvoegsel, achternaam }) => Boolean(voorvoegsel) && achternaam !== undefined,
  alter: leerlingen((leerling) => ({
    ...without(leerling, 'voorvoegsel'),
    achternaam: `${leerling.achternaam}, ${leerling.voorvoegsel}`,
  })),
})
