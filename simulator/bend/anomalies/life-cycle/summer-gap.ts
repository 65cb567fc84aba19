import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'

export const summerGap = defineAnomaly({
  name: 'summer-gap',
  story: 'Het oude jaar is afgesloten en het nieuwe nog niet klaar: alle groepen zijn leeg.',
  seen: ['G09'],
  severity: 'S1',
  on: 'school',
  later: true,
  alter: (school) => ({
    ...school,
    leerlingen: school.leerlingen.map((leerling) => without(leerling, 'groep', 'samengesteldeGroepen')),
  }),
})
