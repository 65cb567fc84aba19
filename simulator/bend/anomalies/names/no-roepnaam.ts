import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const noRoepnaam = defineAnomaly({
  name: 'no-roepnaam',
  story: 'De roepnaam ontbreekt: er zijn alleen achternaam en voorletters.',
  seen: ['B07'],
  severity: 'S2',
  on: 'leerling',
  needs: 'an achternaam and a roepnaam',
  fits: ({ achternaam, roepnaam }) => achternaam !== undefined && roepnaam !== undefined,
  alter: leerlingen((leerling) => without(leerling, 'roepnaam')),
})
