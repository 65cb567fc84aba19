import { defineAnomaly } from '../../anomaly.ts'
import { moveAll } from '../../groups.ts'

export const oneOfEverything = defineAnomaly({
  name: 'one-of-everything',
  story: 'De school heeft precies één groep, één leerling en één leerkracht.',
  seen: ['I01', 'D28'],
  severity: 'S2',
  on: 'school',
  alter: (school) => {
    const groep = school.groepen?.find(({ soort }) => soort === 'groep')
    const alone = {
      ...school,
      ...(groep && { groepen: [groep] }),
      leerlingen: school.leerlingen.slice(0, 1),
      ...(school.leerkrachten && { leerkrachten: school.leerkrachten.slice(0, 1) }),
      ...(school.vestigingen && { vestigingen: school.vestigingen.slice(0, 1) }),
    }
    return groep ? moveAll(alone, groep) : alone
  },
})
