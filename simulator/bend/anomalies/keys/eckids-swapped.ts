import type { Leerling } from '../../../../src/school/leerling.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { perRecord } from '../../steps.ts'

export const eckidsSwapped = defineAnomaly({
  name: 'eckids-swapped',
  story: 'De ECK iD’s van twee leerlingen zijn verwisseld: sleutel en ECK iD wijzen elk een ander kind aan.',
  seen: ['A11'],
  severity: 'S1',
  on: 'leerling',
  needs: 'an eckid',
  fits: ({ eckid }) => eckid !== undefined,
  later: true,
  alter: perRecord<Leerling>('leerlingen', (school, leerling, { other }) => {
    const partner = other(({ eckid }) => eckid !== undefined && eckid !== leerling.eckid)
    const eckids = new Map([
      [leerling.id, partner.eckid],
      [partner.id, leerling.eckid],
    ])
    return {
      ...school,
      leerlingen: school.leerlingen.map((one) => (eckids.has(one.id) ? { ...one, eckid: eckids.get(one.id) } : one)),
    }
  }),
})
