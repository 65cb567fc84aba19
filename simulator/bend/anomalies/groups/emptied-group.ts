import type { Groep } from '../../../../src/school/groep.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { moveGroep } from '../../groups.ts'
import { perRecord } from '../../steps.ts'

export const emptiedGroup = defineAnomaly({
  name: 'emptied-group',
  story: 'Leerlingen en leerkrachten zitten in een nieuwe groep met dezelfde naam; de oude staat er nog, leeg.',
  seen: ['D16', 'D06'],
  severity: 'S1',
  on: 'groep',
  needs: 'soort groep',
  fits: ({ soort }) => soort === 'groep',
  alter: perRecord<Groep>('groepen', (school, groep, { all, newKey }) => {
    const key = newKey()
    return {
      ...moveGroep(school, groep.key, key),
      groepen: [...all, { ...groep, id: `${groep.id}/nieuw`, key }],
    }
  }),
})
