import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { siblingsOf } from '../../siblings.ts'
import { leerlingen } from '../../steps.ts'

export const twinsWithoutRoepnaam = defineAnomaly({
  name: 'twins-without-roepnaam',
  story: 'Een tweeling zonder roepnaam: alleen de sleutel verschilt.',
  seen: ['B02'],
  severity: 'S1',
  on: 'leerling',
  needs: 'an achternaam',
  fits: ({ achternaam }) => achternaam !== undefined,
  alter: leerlingen((leerling, hand) =>
    [leerling, ...siblingsOf(leerling, hand, 1)].map((child) => without(child, 'roepnaam', 'voornamen')),
  ),
})
