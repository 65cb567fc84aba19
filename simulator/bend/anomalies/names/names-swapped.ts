import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingenWith } from '../../steps.ts'

export const namesSwapped = defineAnomaly({
  name: 'names-swapped',
  story: 'Voor- en achternaam zijn verwisseld.',
  seen: ['B33'],
  severity: 'S2',
  on: 'leerling',
  needs: 'an achternaam and a roepnaam that differ',
  fits: ({ achternaam, roepnaam }) => achternaam !== undefined && roepnaam !== undefined && achternaam !== roepnaam,
  alter: leerlingenWith(['achternaam'], (leerling) => ({
    ...without(leerling, 'voorvoegsel'),
    achternaam: leerling.roepnaam,
    roepnaam: leerling.achternaam.slice(0, 64),
  })),
})
