import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const onlyRoepnaam = defineAnomaly({
  name: 'only-roepnaam',
  story: 'Van een leerling is alleen de roepnaam bekend.',
  seen: ['B06'],
  severity: 'S1',
  on: 'leerling',
  needs: 'a roepnaam',
  fits: ({ roepnaam }) => roepnaam !== undefined,
  alter: leerlingen((leerling) => without(leerling, 'achternaam', 'voorvoegsel', 'voornamen', 'voorletters')),
})
