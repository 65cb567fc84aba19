import { addDays } from '../../../../src/time/day.ts'
import type { Change } from '../../../changes/change.ts'
import { defineAnomaly } from '../../anomaly.ts'

export const removedAndBack = defineAnomaly({
  name: 'removed-and-back',
  story: 'Een leerling is per ongeluk uit ESIS verwijderd en de volgende dag terug, met dezelfde sleutel.',
  seen: ['G14', 'A28'],
  severity: 'S2',
  on: 'leerling',
  plan: (school, targets, datum) =>
    targets.flatMap((id): readonly Change[] => {
      const leerling = school.leerlingen.find((one) => one.id === id)
      if (!leerling) return []
      return [
        { soort: 'uitstroom', datum, leerling: { id } },
        { soort: 'instroom', datum: addDays(datum, 1), leerling },
      ]
    }),
})
