import { defineAnomaly } from '../../anomaly.ts'
import { keysOf } from '../../keys.ts'

export const sameGroupNamePerVestiging = defineAnomaly({
  name: 'same-group-name-per-vestiging',
  story: 'Op twee vestigingen van één BRIN heten de groepen hetzelfde.',
  seen: ['F09', 'D03'],
  severity: 'S3',
  on: 'school',
  alter: (school) => {
    const vestigingen = ['VH', 'VD'].map((key, index) => ({ key, naam: index === 0 ? 'Hoofdvestiging' : 'Dependance' }))
    const newKey = keysOf(school, 'groepen')
    const doubles = new Map(
      (school.groepen ?? []).flatMap((groep) =>
        groep.soort === 'groep' ? [[groep.key, { ...groep, id: `${groep.id}/VD`, key: newKey() }] as const] : [],
      ),
    )
    return {
      ...school,
      vestigingen,
      groepen: [...(school.groepen ?? []), ...doubles.values()],
      leerlingen: school.leerlingen.map((leerling, index) => {
        const moved = index % 2 === 1 && leerling.groep !== undefined ? doubles.get(leerling.groep) : undefined
        return { ...leerling, vestiging: moved ? 'VD' : 'VH', ...(moved && { groep: moved.key }) }
      }),
    }
  },
})
