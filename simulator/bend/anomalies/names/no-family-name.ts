import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const noFamilyName = defineAnomaly({
  name: 'no-family-name',
  story: 'Het kind heeft geen achternaam: er staat een punt, een streepje, of nog eens de voornaam.',
  seen: ['B29'],
  severity: 'S1',
  on: 'leerling',
  usual: 3,
  alter: leerlingen((leerling, { turn }) => ({
    ...without(leerling, 'voorvoegsel'),
    achternaam: turn(['.', '-', leerling.roepnaam ?? '.']),
  })),
})
