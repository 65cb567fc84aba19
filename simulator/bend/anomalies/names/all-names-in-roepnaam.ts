import { otherRoepnaam } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerlingen } from '../../steps.ts'

export const allNamesInRoepnaam = defineAnomaly({
  name: 'all-names-in-roepnaam',
  story: 'In de roepnaam staan alle voornamen: het LAS leest het verkeerde veld.',
  seen: ['B08'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a roepnaam',
  fits: ({ roepnaam }) => roepnaam !== undefined,
  alter: leerlingen((leerling, { random }) => {
    const more = [1, 2].map(() => otherRoepnaam(random, leerling))
    return { ...leerling, roepnaam: [leerling.roepnaam, ...more].join(' ') }
  }),
})
