import type { Groep } from '../../../../src/school/groep.ts'
import type { Leerling } from '../../../../src/school/leerling.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { keysOf } from '../../keys.ts'
import { perRecord } from '../../steps.ts'

export const onlyASamengesteldeGroep = defineAnomaly({
  name: 'only-a-samengestelde-groep',
  story: 'De leerling zit alleen in samengestelde groepen en niet in een stamgroep.',
  seen: ['D18'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a groep',
  fits: ({ groep }) => groep !== undefined,
  alter: perRecord<Leerling>('leerlingen', (school, leerling) => {
    const existing = school.groepen?.find(({ soort }) => soort === 'samengesteldeGroep')
    const groep: Groep = existing ?? {
      id: `${school.brincode}/instructie`,
      soort: 'samengesteldeGroep',
      key: keysOf(school, 'groepen')(),
      naam: 'Instructie',
    }
    const places = [...new Set([...(leerling.samengesteldeGroepen ?? []), groep.key])]
    return {
      ...school,
      groepen: existing ? school.groepen : [...(school.groepen ?? []), groep],
      leerlingen: school.leerlingen.map((one) =>
        one.id === leerling.id ? { ...without(one, 'groep'), samengesteldeGroepen: places } : one,
      ),
    }
  }),
})
