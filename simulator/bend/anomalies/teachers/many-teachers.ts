import type { Leerkracht } from '../../../../src/school/leerkracht.ts'
import { domainOf, newChild } from '../../../changes/people.ts'
import { randomOf } from '../../../random.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { keysOf } from '../../keys.ts'

export const manyTeachers = defineAnomaly({
  name: 'many-teachers',
  story: 'Veertig leerkrachten komen er in één keer bij.',
  seen: ['E24'],
  severity: 'S2',
  on: 'school',
  alter: (school, _, seed) => {
    const newKey = keysOf(school, 'leerkrachten')
    const newcomers = Array.from({ length: 40 }, (__, index): Leerkracht => {
      const { geslacht: _geslacht, ...naam } = newChild(school, randomOf(seed, `leerkracht/${index}`))
      const emailadres = `leerkracht${index + 1}@${domainOf(school)}`
      return { id: `${school.brincode}/leerkrachten/veel/${index + 1}`, key: newKey(), ...naam, emailadres }
    })
    return { ...school, leerkrachten: [...(school.leerkrachten ?? []), ...newcomers] }
  },
})
