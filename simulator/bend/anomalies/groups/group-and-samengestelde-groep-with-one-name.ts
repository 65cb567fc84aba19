import type { Groep } from '../../../../src/school/groep.ts'
import type { Leerling } from '../../../../src/school/leerling.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { perRecord } from '../../steps.ts'

export const groupAndSamengesteldeGroepWithOneName = defineAnomaly({
  name: 'group-and-samengestelde-groep-with-one-name',
  story: 'Naast de stamgroep is er een samengestelde groep met dezelfde naam.',
  seen: ['D04'],
  severity: 'S2',
  on: 'groep',
  needs: 'soort groep',
  fits: ({ soort }) => soort === 'groep',
  alter: perRecord<Groep>('groepen', (school, groep, { all, newKey }) => {
    const key = newKey()
    let seat = 0
    const sits = (leerling: Leerling) => leerling.groep === groep.key && seat++ % 2 === 0
    return {
      ...school,
      groepen: [...all, { id: `${groep.id}/samengesteld`, soort: 'samengesteldeGroep', key, naam: groep.naam }],
      leerlingen: school.leerlingen.map((leerling) =>
        sits(leerling)
          ? { ...leerling, samengesteldeGroepen: [...(leerling.samengesteldeGroepen ?? []), key] }
          : leerling,
      ),
    }
  }),
})
