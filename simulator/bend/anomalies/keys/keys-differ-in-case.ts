import type { Leerling } from '../../../../src/school/leerling.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { perRecord } from '../../steps.ts'

export const keysDifferInCase = defineAnomaly({
  name: 'keys-differ-in-case',
  story: 'De sleutels van twee kinderen verschillen alleen in hoofdletters: a1 en A1.',
  seen: ['A18'],
  severity: 'S1',
  on: 'leerling',
  alter: perRecord<Leerling>('leerlingen', (school, leerling, { number, other }) => {
    const partner = other()
    const keys = new Map([
      [leerling.id, `a${number + 1}`],
      [partner.id, `A${number + 1}`],
    ])
    return {
      ...school,
      leerlingen: school.leerlingen.map((one) => (keys.has(one.id) ? { ...one, key: keys.get(one.id) } : one)),
    }
  }),
})
