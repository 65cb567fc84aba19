import { addDays } from '../../../../src/time/day.ts'
import type { Change } from '../../../changes/change.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { keysOf } from '../../keys.ts'

export const returnsWithNewKey = defineAnomaly({
  name: 'returns-with-new-key',
  story: 'Een leerling vertrekt, en komt later terug met een nieuwe sleutel en hetzelfde ECK iD.',
  seen: ['A29', 'A28'],
  severity: 'S2',
  on: 'leerling',
  needs: 'an eckid',
  fits: ({ eckid }) => eckid !== undefined,
  plan: (school, targets, datum) => {
    const newKey = keysOf(school, 'leerlingen')
    return targets.flatMap((id): readonly Change[] => {
      const leerling = school.leerlingen.find((one) => one.id === id)
      if (!leerling) return []
      const back = addDays(datum, 60)
      return [
        { soort: 'uitstroom', datum, leerling: { id } },
        { soort: 'instroom', datum: back, leerling: { ...leerling, key: newKey(), instroomdatum: back } },
      ]
    })
  },
})
