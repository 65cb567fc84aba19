import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const noGroup = defineAnomaly({
  name: 'no-group',
  story: 'De leerling zit in geen enkele groep.',
  seen: ['D14'],
  severity: 'S2',
  on: 'leerling',
  needs: 'a groep',
  fits: ({ groep }) => groep !== undefined,
  alter: leerlingen((leerling) => without(leerling, 'groep', 'samengesteldeGroepen')),
})
