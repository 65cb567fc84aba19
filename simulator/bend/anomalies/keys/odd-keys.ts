import { defineAnomaly } from '../../anomaly.ts'
import { guidOf } from '../../keys.ts'
import { leerlingen } from '../../steps.ts'

export const oddKeys = defineAnomaly({
  name: 'odd-keys',
  story: 'Sleutels in alle vormen die mogen: GUID, 256 tekens, strepen, accolades, base64.',
  seen: ['A20'],
  severity: 'S2',
  on: 'leerling',
  usual: 6,
  alter: leerlingen((leerling, { number, turn }) => {
    const forms = [
      guidOf(`${leerling.id}`),
      `${number}`.padEnd(256, 'x'),
      `1|${number}`,
      `99/${number}`,
      `{${number}}`,
      `c2xldXRlbA${number}==`,
    ]
    return { ...leerling, key: turn(forms) }
  }),
})
