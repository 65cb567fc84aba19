import { defineAnomaly } from '../../anomaly.ts'
import { siblingsOf } from '../../siblings.ts'
import { leerlingen } from '../../steps.ts'

export const twins = defineAnomaly({
  name: 'twins',
  story: 'Een tweeling: zelfde achternaam, geboortedatum en voorletters, andere roepnaam.',
  seen: ['B01', 'A27'],
  severity: 'S1',
  on: 'leerling',
  needs: 'an achternaam and a roepnaam',
  fits: ({ achternaam, roepnaam }) => achternaam !== undefined && roepnaam !== undefined,
  alter: leerlingen((leerling, hand) => [leerling, ...siblingsOf(leerling, hand, 1)]),
})
