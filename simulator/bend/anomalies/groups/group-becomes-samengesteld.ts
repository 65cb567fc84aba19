import type { Groep } from '../../../../src/school/groep.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { perRecord } from '../../steps.ts'

export const groupBecomesSamengesteld = defineAnomaly({
  name: 'group-becomes-samengesteld',
  story: 'De stamgroep is een samengestelde groep geworden, met dezelfde naam en een nieuwe sleutel.',
  seen: ['D20'],
  severity: 'S1',
  on: 'groep',
  needs: 'soort groep',
  fits: ({ soort }) => soort === 'groep',
  later: true,
  alter: perRecord<Groep>('groepen', (school, groep, { all, newKey }) => {
    const key = newKey()
    return {
      ...school,
      groepen: all.map((one) =>
        one.id === groep.id ? { id: groep.id, soort: 'samengesteldeGroep', key, naam: groep.naam } : one,
      ),
      leerlingen: school.leerlingen.map((leerling) =>
        leerling.groep === groep.key
          ? { ...without(leerling, 'groep'), samengesteldeGroepen: [...(leerling.samengesteldeGroepen ?? []), key] }
          : leerling,
      ),
      ...(school.leerkrachten && {
        leerkrachten: school.leerkrachten.map((leerkracht) => ({
          ...leerkracht,
          ...(leerkracht.groepen && {
            groepen: leerkracht.groepen.map((place) =>
              place.key === groep.key ? { ...place, soort: 'samengesteldeGroep' as const, key } : place,
            ),
          }),
        })),
      }),
    }
  }),
})
