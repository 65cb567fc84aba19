import type { Groep } from '../../../../src/school/groep.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { keysOf } from '../../keys.ts'

export const groupsInMixedOrder = defineAnomaly({
  name: 'groups-in-mixed-order',
  story: 'Groepen en samengestelde groepen staan om en om in het bericht.',
  seen: ['D30'],
  severity: 'S3',
  on: 'school',
  alter: (school) => {
    const of = (soort: Groep['soort']) => (school.groepen ?? []).filter((groep) => groep.soort === soort)
    const newKey = keysOf(school, 'groepen')
    const extra = ['Plusklas', 'Instructie'].map(
      (naam): Groep => ({ id: `${school.brincode}/groepen/${naam}`, soort: 'samengesteldeGroep', key: newKey(), naam }),
    )
    const together = [...of('samengesteldeGroep'), ...extra]
    const stam = of('groep')
    const longest = Math.max(stam.length, together.length)
    const mixed = Array.from({ length: longest }, (_, index) => [together[index], stam[index]]).flat()
    return { ...school, groepen: mixed.filter((groep) => groep !== undefined) }
  },
})
