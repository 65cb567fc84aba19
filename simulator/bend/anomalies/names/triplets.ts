import { defineAnomaly } from '../../anomaly.ts'
import { siblingsOf } from '../../siblings.ts'
import { leerlingen } from '../../steps.ts'

export const triplets = defineAnomaly({
  name: 'triplets',
  story: 'Een drieling met dezelfde voorletters.',
  seen: ['B03'],
  severity: 'S1',
  on: 'leerling',
  needs: 'an achternaam and a roepnaam',
  fits: ({ achternaam, roepnaam }) => achternaam !== undefined && roepnaam !== undefined,
  alter: leerlingen((leerling, hand) => [leerling, ...siblingsOf(leerling, hand, 2)]),
})
