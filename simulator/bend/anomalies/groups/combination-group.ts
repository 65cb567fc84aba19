import type { Groep } from '../../../../src/school/groep.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { moveGroep, neighbourOf } from '../../groups.ts'
import { perRecord } from '../../steps.ts'

export const combinationGroup = defineAnomaly({
  name: 'combination-group',
  story: 'Twee jaargroepen zitten samen in een combinatiegroep: de groep heeft jaargroep C.',
  seen: ['D05', 'D25'],
  severity: 'S2',
  on: 'groep',
  needs: 'a jaargroep 1 to 8 and a neighbour one year up or down',
  fits: (groep, { groepen: all }) => neighbourOf(groep, all ?? []) !== undefined,
  alter: perRecord<Groep>('groepen', (school, groep, { all }) => {
    const neighbour = neighbourOf(groep, all)
    if (!neighbour || groep.soort !== 'groep') return school
    return {
      ...moveGroep(school, neighbour.key, groep.key),
      groepen: all.flatMap((one) =>
        one.id === neighbour.id ? [] : one.id === groep.id ? { ...groep, jaargroep: 'C' as const } : one,
      ),
    }
  }),
})
