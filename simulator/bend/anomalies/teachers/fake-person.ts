import { defineAnomaly } from '../../anomaly.ts'
import { leerkrachten } from '../../steps.ts'

export const fakePerson = defineAnomaly({
  name: 'fake-person',
  story: 'Tussen de leerkrachten staat iemand die geen mens is: Invaller 1, ICT Beheer, Drone Schoolkassa.',
  seen: ['E16', 'E17'],
  severity: 'S3',
  on: 'leerkracht',
  alter: leerkrachten((leerkracht, { newKey, turn }) => [
    leerkracht,
    {
      id: `${leerkracht.id}/nep`,
      key: newKey(),
      ...turn([
        { achternaam: 'Schoolkassa', roepnaam: 'Drone' },
        { achternaam: 'Invaller 1' },
        { achternaam: 'Beheer', roepnaam: 'ICT' },
      ]),
      ...(leerkracht.groepen && { groepen: leerkracht.groepen }),
    },
  ]),
})
