import { defineAnomaly } from '../../anomaly.ts'
import { groepen } from '../../steps.ts'

export const groupsWithOneName = defineAnomaly({
  name: 'groups-with-one-name',
  story: 'Twee groepen heten hetzelfde.',
  seen: ['D03'],
  severity: 'S1',
  on: 'groep',
  needs: 'another of its soort beside it',
  fits: ({ id, soort, naam }, { groepen: all }) =>
    (all ?? []).some((one) => one.id !== id && one.soort === soort && one.naam !== naam),
  alter: groepen((groep, { other }) => ({
    ...groep,
    naam: other(({ soort, naam }) => soort === groep.soort && naam !== groep.naam).naam,
  })),
})
